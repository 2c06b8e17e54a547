/** Tables whose column headings sort their rows: upwards, downwards, and back to the order in which the page came. */
import { language, words } from './words.ts';

type Direction = 'ascending' | 'descending';

/** Says what the table is, where a narrow window makes its rows into blocks: some browsers then take it for none. */
export function keepRoles(table: HTMLTableElement): void {
  const roles = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };
  table.setAttribute('role', 'table');
  for (const [name, role] of Object.entries(roles))
    for (const part of table.querySelectorAll(name)) part.setAttribute('role', role);
  for (const heading of table.querySelectorAll('th'))
    heading.setAttribute('role', heading.scope === 'col' ? 'columnheader' : 'rowheader');
}

/**
 * Turns the headings of a table into buttons, but for the one by which its rows are grouped, `data-grouped`. Rows stay
 * in their groups: each body of the table is sorted by itself.
 */
export function makeSortable(table: HTMLTableElement): void {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const groups = [...table.tBodies].map((body) => ({ body, rows: [...body.rows].filter(isSortable) }));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  table.after(status);

  for (const [column, heading] of headings.entries()) {
    if ('grouped' in heading.dataset) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sortBy(column, nextDirection(heading)));
    heading.append(button);
  }

  function sortBy(column: number, direction: Direction | undefined): void {
    for (const heading of headings) heading.removeAttribute('aria-sort');
    const heading = headings[column];
    if (direction !== undefined) heading?.setAttribute('aria-sort', direction);
    for (const { body, rows } of groups) {
      // From the order at hand, so that a second column sorts what the first one leaves equal.
      const sorted = direction === undefined ? rows : inOrder([...body.rows].filter(isSortable), column, direction);
      body.append(...sorted);
    }
    status.textContent = sentence(heading?.textContent.trim() ?? '', direction);
  }

  function sentence(column: string, direction: Direction | undefined): string {
    if (direction === undefined) return words.unsorted;
    const sorted = words[direction].replace('{column}', column);
    return groups.length > 1 ? `${sorted} ${words.inGroups}` : sorted;
  }

  /** By the figures in `data-value` where cells have them, else by their texts; what is not stated comes last either way. */
  function inOrder(rows: HTMLTableRowElement[], column: number, direction: Direction): HTMLTableRowElement[] {
    const sign = direction === 'ascending' ? 1 : -1;
    const keys = new Map(rows.map((row) => [row, keyOf(row.cells[column])]));
    return rows.sort((a, b) => {
      const [first, second] = [keys.get(a), keys.get(b)];
      if (first === undefined || second === undefined)
        return Number(first === undefined) - Number(second === undefined);
      return (
        sign *
        (typeof first === 'number' && typeof second === 'number' ? first - second : compare(`${first}`, `${second}`))
      );
    });
  }
}

/** The row with the name of a group stays above its rows. */
const isSortable = (row: HTMLTableRowElement): boolean => row.className !== 'group';

function nextDirection(heading: HTMLTableCellElement): Direction | undefined {
  const direction = heading.getAttribute('aria-sort');
  if (direction === null) return 'ascending';
  return direction === 'ascending' ? 'descending' : undefined;
}

function keyOf(cell: HTMLTableCellElement | undefined): string | number | undefined {
  if (cell === undefined || cell.querySelector('.unknown') !== null) return undefined;
  const value = cell.dataset['value'];
  return value === undefined ? cell.textContent : Number(value);
}
