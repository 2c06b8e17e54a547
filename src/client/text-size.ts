/** The size of the text, which visitors choose on one page and keep on all: their browser remembers it, nobody else. */
import { words } from './words.ts';

/** Per cent of the size that the browser is set to. */
const SIZES = [100, 112.5, 125, 150, 175, 200];
const KEY = 'atlas.text-size';

let current = SIZES.indexOf(Number(stored()));
if (current === -1) current = 0;

/** Draws the page at the size that was chosen last. */
export function applyTextSize(): void {
  // A page at its own size keeps the size that the browser is set to.
  document.documentElement.style.fontSize = current === 0 ? '' : `${SIZES[current]}%`;
}

/** Shows the two buttons, whose `data-step` is -1 or 1, and the `output` between them. */
export function offerTextSizes(controls: HTMLElement): void {
  const buttons = [...controls.querySelectorAll<HTMLButtonElement>('button')];
  const output = controls.querySelector('output');
  const label = document.createElement('span');
  label.className = 'unseen';
  label.textContent = `${words.textSize} `;
  const show = (): void => {
    output?.replaceChildren(label, `${SIZES[current]}\u202f%`);
    // A button that is disabled would lose the focus of the keyboard.
    for (const button of buttons) button.setAttribute('aria-disabled', String(next(button) === current));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      current = next(button);
      applyTextSize();
      store(String(SIZES[current]));
      show();
    });
  }
  show();
  controls.hidden = false;
}

const next = (button: HTMLButtonElement): number =>
  Math.min(SIZES.length - 1, Math.max(0, current + Number(button.dataset['step'])));

// Browsers that are told to store nothing throw: the size then holds for one page.
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    return;
  }
}
