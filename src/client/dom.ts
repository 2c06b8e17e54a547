/** Small ways to make elements. */
import { language } from './words.ts';

type Child = Node | string;

/** An element with its properties and its content; what is `undefined` is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Child | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** An element with attributes, those of ARIA above all, which not every browser knows as properties. */
export function withAttributes<Made extends Element>(made: Made, attributes: Readonly<Record<string, string>>): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export const button = (text: string, onClick: () => unknown): HTMLButtonElement => {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', () => void onClick());
  return made;
};

const plurals = new Intl.PluralRules(language);

/** "1 projet", "3 projets". */
export const counted = ({ one, other }: { one: string; other: string }, figure: number): string =>
  (plurals.select(figure) === 'one' ? one : other).replace('#', figure.toLocaleString(language));
