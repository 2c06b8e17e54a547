/** How a copy is opened, as pictures without words: the archive, what it is turned into, and what is opened there. */

const ARCHIVE = (x: number, y: number) =>
  `<g transform="translate(${x} ${y})"><path class="sheet" d="M0 0h24l8 8v34H0z"/><path class="line" d="M24 0v8h8M13 0v4m4 0v4m-4 0v4m4 0v4m-4 0v4"/><path class="accent" d="M11 24h10v10H11z"/></g>`;
const ARROW = (x: number, y: number) => `<path class="line" d="M${x} ${y}h18m-6-6 6 6-6 6"/>`;
/** A folder that holds a page, and a hand on it. */
const PAGE = (x: number, y: number) =>
  `<g transform="translate(${x} ${y})"><path class="accent" d="M0 4h12l4 5h24v27H0z"/><path class="sheet" d="M12 14h18v18H12z"/><path class="line" d="M16 19h10m-10 4h10m-10 4h6"/><path class="hand" d="m27 26 12 12-5 1 3 6-3 1-3-6-4 3z"/></g>`;

const FRAMES = {
  windows: `<path class="sheet" d="M84 8h104v80H84z"/><path class="line" d="M84 22h104m-34-7h6m6-3h6v6h-6zm12 0 6 6m0-6-6 6"/>${PAGE(114, 36)}`,
  macos: `<rect class="sheet" x="84" y="8" width="104" height="80" rx="8"/><path class="line" d="M84 22h104"/><path class="dots" d="M94 15h0m8 0h0m8 0h0"/>${PAGE(114, 36)}`,
  phone: `<rect class="sheet" x="110" y="4" width="54" height="88" rx="9"/><path class="line" d="M130 10h14m-12 76h10"/>${PAGE(116, 32)}`,
};

export const copyPicture = (system: keyof typeof FRAMES): string =>
  `<svg viewBox="0 0 200 96" aria-hidden="true">${ARCHIVE(10, 27)}${ARROW(54, 48)}${FRAMES[system]}</svg>`;
