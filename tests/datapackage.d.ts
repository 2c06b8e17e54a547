/** As far as the tests use it; the package has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    descriptor: Record<string, unknown>;
    /** Every row, checked against its schema and against the tables that it points to. */
    read(options: { relations: boolean }): Promise<unknown[][]>;
  }

  export class Package {
    static load(descriptor: string, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: Error[];
    readonly resources: Resource[];
  }
}
