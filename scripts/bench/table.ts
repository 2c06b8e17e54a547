/** Prints a table for README.md; the first row is its head. */
export function printTable([head = [], ...rows]: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  console.log(`\n${[head, rule, ...rows].map(line).join('\n')}`);
}
