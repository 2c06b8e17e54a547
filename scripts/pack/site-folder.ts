/** The folder of a finished site, some files of which may be replaced. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Content } from '../../src/outputs/file.ts';

export class SiteFolder {
  /** The paths of all files from the root of the site. */
  readonly files: readonly string[];
  readonly #folder: string;
  readonly #others: ReadonlyMap<string, Content>;

  /** @param others the files that stand in the place of those of the site, or beside them */
  constructor(folder: string, others: ReadonlyMap<string, Content> = new Map()) {
    this.#folder = folder;
    this.#others = others;
    const own = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    this.files = [...new Set([...own, ...others.keys()])].sort();
  }

  bytes(path: string): Buffer {
    const other = this.#others.get(path);
    return other === undefined ? readFileSync(join(this.#folder, path)) : Buffer.from(other);
  }

  text(path: string): string {
    return this.bytes(path).toString('utf8');
  }

  /**
   * The path of a bundled script.
   *
   * @throws {Error} when there is none
   */
  bundle(name: string): string {
    const path = this.files.find((each) => new RegExp(`^_astro/${name}-[\\w-]{8}\\.js$`).test(each));
    if (path === undefined)
      throw new Error(
        `There is no script _astro/${name}-….js: is ${this.#folder} a finished site? npm run build makes one.`,
      );
    return path;
  }
}
