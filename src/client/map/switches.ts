/** The switches by which a map is narrowed down. */
import { element } from '../dom.ts';
import type { Choices } from './places.ts';
import type { Layer } from './territories.ts';
import { texts } from './words.ts';

/**
 * @param choices what is chosen at first
 * @param hasOrientation whether the map is of several countries, of which one can choose a group
 * @param onChoose is given what a switch changes; `''` stands for all
 */
export function switches(
  { themes, orientations }: Layer,
  choices: Choices,
  hasOrientation: boolean,
  onChoose: (changed: Choices) => unknown,
): HTMLElement[] {
  const statuses = new Map(Object.entries(texts.statuses));
  const orientation = choice(texts.orientation, texts.all, orientations, choices.orientation, (chosen) =>
    onChoose({ orientation: chosen }),
  );
  return [
    ...(hasOrientation ? [orientation] : []),
    choice(texts.theme, texts.all, themes, choices.theme, (theme) => onChoose({ theme })),
    choice(texts.status, texts.allStatuses, statuses, choices.status, (status) => onChoose({ status })),
  ];
}

function choice(
  label: string,
  all: string,
  entries: ReadonlyMap<string, string>,
  chosen: string | undefined,
  onChange: (code: string) => unknown,
): HTMLElement {
  const field = element(
    'select',
    {},
    ...[['', all] as const, ...entries].map(([value, text]) =>
      element('option', { value, selected: value === (chosen ?? '') }, text),
    ),
  );
  field.addEventListener('change', () => void onChange(field.value));
  return element('label', {}, label, field);
}
