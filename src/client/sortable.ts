/** Tables whose column headings sort their rows: upwards, downwards, and back to the order in which the page came. */

type Direction = 'ascending' | 'descending';

/**
 * Turns the headings of a table into buttons. While it is sorted, its rows stand in one list without the headings of
 * their groups, each once; `data-sorted` says so above the table, with `{column}` for the heading chosen.
 */
export function makeSortable(table: HTMLTableElement): void {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const groups = [...table.tBodies];
  const sorted = document.createElement('tbody');
  const caption = document.createElement('caption');
  caption.setAttribute('role', 'status');
  table.prepend(caption);

  for (const [column, heading] of headings.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sortBy(column, nextDirection(heading)));
    heading.append(button);
  }

  function sortBy(column: number, direction: Direction | undefined): void {
    for (const heading of headings) heading.removeAttribute('aria-sort');
    if (direction === undefined) {
      sorted.replaceWith(...groups);
      caption.textContent = '';
      return;
    }
    const heading = headings[column];
    heading?.setAttribute('aria-sort', direction);
    sorted.replaceChildren(...sortedRows(groups, column, direction, table.lang || document.documentElement.lang));
    groups[0]?.before(sorted);
    for (const group of groups) group.remove();
    caption.textContent = (table.dataset['sorted'] ?? '').replace('{column}', heading?.textContent ?? '');
  }
}

function nextDirection(heading: HTMLTableCellElement): Direction | undefined {
  const direction = heading.getAttribute('aria-sort');
  if (direction === null) return 'ascending';
  return direction === 'ascending' ? 'descending' : undefined;
}

/**
 * Copies of the rows that name something, each once, in order: that of the figures in `data-value` where cells have
 * them, else of their texts. What is not stated comes last either way.
 */
function sortedRows(
  groups: readonly HTMLTableSectionElement[],
  column: number,
  direction: Direction,
  language: string,
): HTMLTableRowElement[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const rows = new Map<string, HTMLTableRowElement>();
  for (const group of groups) {
    for (const row of group.rows) {
      const link = row.querySelector('th[scope="row"] a')?.getAttribute('href');
      if (row.className !== 'group') rows.set(link ?? row.innerHTML, row);
    }
  }
  const cellOf = (row: HTMLTableRowElement) => row.cells[column];
  const isUnknown = (row: HTMLTableRowElement): boolean => cellOf(row)?.querySelector('.unknown') != null;
  const inOrder = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
    const [first, second] = [cellOf(a), cellOf(b)];
    return first?.dataset['value'] !== undefined && second?.dataset['value'] !== undefined
      ? Number(first.dataset['value']) - Number(second.dataset['value'])
      : compare(first?.textContent ?? '', second?.textContent ?? '');
  };
  return [...rows.values()]
    .sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || sign * inOrder(a, b))
    .map((row) => row.cloneNode(true) as HTMLTableRowElement);
}
