/**
 * Makes the code with which other sites show the atlas, and shows what it will look like. What is chosen stands in the form
 * alone; the page that led here is named by `?page=`.
 */
import { elementCode, frameCode, resizedCode, type Embedded, type EmbedOptions } from '../formats/embed-code.ts';
import { embedGuideWords } from '../i18n/embed-guide-words.ts';
import { embedWords } from '../i18n/embed-words.ts';
import { isOnDisk, readJson } from './files.ts';
import { Entities, type Entity, type EntityFile, type Kind } from './search/entities.ts';
import { isGuess, Names } from './search/names.ts';
import { language } from './words.ts';

const texts = embedGuideWords[language].builder;
/** Suggestions below the field. */
const SUGGESTED = 12;
/** Milliseconds after the last change until the preview is loaded anew. */
const PAUSE = 300;
const REFERENCES: Partial<Record<Kind, string>> = {
  continents: 'continent',
  pays: 'country',
  regions: 'region',
  departements: 'departement',
  collectivites: 'page',
};

/** The fields of the form by their names. */
interface Fields {
  subject: HTMLInputElement;
  variant: RadioNodeList;
  /** Absent on a site in one language. */
  language?: HTMLSelectElement;
  theme: HTMLSelectElement;
  useAccent: HTMLInputElement;
  accent: HTMLInputElement;
  rows: HTMLInputElement;
  height: HTMLInputElement;
  way: RadioNodeList;
  integrity: HTMLInputElement;
}

const part = document.querySelector<HTMLElement>('.embed-builder');
const form = part?.querySelector('form');
const list = part?.querySelector('datalist');
const code = part?.querySelector('textarea');
const said = part?.querySelector('[role="status"]');
const stage = part?.querySelector<HTMLElement>('.embed-preview');
const width = part?.querySelector<HTMLSelectElement>('#largeur');
const copier = part?.querySelector<HTMLButtonElement>('button.copy-code');
const wrong = part?.querySelector<HTMLElement>('#sujet-erreur');
const help = part?.querySelector<HTMLElement>('#empreinte-aide');
if (part && form && list && code && said && stage && width && copier && wrong && help)
  void start({ part, form, list, code, said, stage, width, copier, wrong, help });

interface Bench {
  part: HTMLElement;
  form: HTMLFormElement;
  list: HTMLDataListElement;
  code: HTMLTextAreaElement;
  said: Element;
  stage: HTMLElement;
  width: HTMLSelectElement;
  copier: HTMLButtonElement;
  /** What is said where no territory is chosen. */
  wrong: HTMLElement;
  help: HTMLElement;
}

async function start({ part, form, list, code, said, stage, width, copier, wrong, help }: Bench): Promise<void> {
  const { names = '', root = '', kinds, integrity, start: first = '', newest = '', fixed = '' } = form.dataset;
  const fields = form.elements as unknown as Fields;
  const { subject } = fields;
  part.hidden = false;

  let entities: Entities;
  try {
    entities = new Entities((await readJson(names)) as EntityFile);
  } catch (error) {
    part.replaceChildren(
      Object.assign(document.createElement('p'), { className: 'notice', textContent: texts.failed }),
    );
    console.warn(error);
    return;
  }
  const choices = entities.all.filter(
    ({ kind }) => kind in REFERENCES && (kind !== 'collectivites' || kinds === 'authorities'),
  );
  const index = new Names(choices);
  const asked = new URLSearchParams(location.search).get('page') ?? first;
  let chosen =
    choices.find((entity) => entities.pathOf(entity) === asked) ??
    choices.find((entity) => entities.pathOf(entity) === first);
  if (chosen !== undefined) subject.value = labelOf(chosen);

  let frame: HTMLIFrameElement | undefined;
  let isResized = true;
  /** The code of the frame in the preview. */
  let shown = '';
  addEventListener('message', resize);
  let pause: ReturnType<typeof setTimeout> | undefined;
  subject.addEventListener('input', () => {
    const matches = index.find(questionOf(subject.value)).slice(0, SUGGESTED);
    list.replaceChildren(...matches.map(({ entity }) => new Option(labelOf(entity), labelOf(entity))));
    chosen = matches.find(({ entity }) => labelOf(entity) === subject.value)?.entity;
  });
  // A name that is written out, or a code, is taken for the first of those that are called so.
  subject.addEventListener('change', () => {
    const [best] = index.find(questionOf(subject.value));
    chosen ??= best === undefined || isGuess(best) ? undefined : best.entity;
    if (chosen !== undefined) subject.value = labelOf(chosen);
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  fields.accent.addEventListener('input', () => {
    fields.useAccent.checked = true;
  });
  form.addEventListener('input', show);
  width.addEventListener('change', show);
  copier.addEventListener('click', () => void copy());
  if (integrity === undefined) fields.integrity.disabled = true;
  else void checkHeaders();
  show();

  function labelOf(entity: Entity): string {
    return `${entity.name} (${entities.detailOf(entity)})`;
  }

  function show(): void {
    const isMissing = chosen === undefined;
    wrong.hidden = !isMissing;
    subject.setAttribute('aria-invalid', String(isMissing));
    copier.disabled = isMissing;
    if (chosen === undefined) {
      code.value = '';
      said.textContent = '';
      return;
    }
    const options = optionsOf();
    const embedded = embeddedOf(chosen);
    const base = siteOnline();
    const pinned = fields.integrity.checked && integrity !== undefined;
    const script = {
      address: base + (pinned ? fixed : newest),
      ...(pinned ? { integrity } : {}),
    };
    const way = fields.way.value;
    code.value =
      way === 'frame'
        ? frameCode(embedded, options)
        : way === 'element'
          ? elementCode(embedded, options, script)
          : resizedCode(embedded, options, script);
    said.textContent = '';
    clearTimeout(pause);
    pause = setTimeout(() => {
      preview(embedded, options, way === 'frame');
    }, PAUSE);
  }

  function optionsOf(): EmbedOptions {
    /** What is beyond its bounds is as if it were not there. */
    const number = ({ value, validity }: HTMLInputElement) =>
      value === '' || !validity.valid ? undefined : Number(value);
    const variant = fields.variant.value as NonNullable<EmbedOptions['variant']>;
    const theme = fields.theme.value;
    const [rows, height] = [number(fields.rows), number(fields.height)];
    return {
      ...(variant === 'card' ? {} : { variant }),
      ...(theme === '' ? {} : { theme: theme as 'light' | 'dark' }),
      ...(fields.useAccent.checked ? { accent: fields.accent.value.slice(1) } : {}),
      ...(rows === undefined ? {} : { rows }),
      ...(height === undefined ? {} : { height }),
    };
  }

  function embeddedOf(entity: Entity): Embedded {
    const spoken = (fields.language?.value ?? language) as typeof language;
    const path = entities.pathOf(entity, spoken);
    const name = entities.nameOf(entity.kind, entity.row, spoken);
    const site = siteOnline();
    const reference = REFERENCES[entity.kind] ?? 'page';
    return {
      frame: site + path.replace(spoken === 'fr' ? /^/ : /^\w+\//, (start) => `${start}embed/`),
      page: site + path,
      title: embedWords[spoken].title.replace('{name}', () => name),
      link: embedWords[spoken].link.replace('{name}', () => name),
      reference: [reference, reference === 'page' ? path : (entities.codesOf(entity.kind)[entity.row] ?? '')],
      language: spoken,
    };
  }

  /** The embed of the site here, in the frame that the code makes. */
  function preview(embedded: Embedded, options: EmbedOptions, isFixed: boolean): void {
    if (isOnDisk) {
      stage.textContent = texts.online;
      return;
    }
    const here = new URL(root === '' ? './' : root, document.baseURI).href;
    const html = frameCode({ ...embedded, frame: embedded.frame.replace(siteOnline(), here) }, options);
    isResized = !isFixed;
    const look = [html, isFixed, width.value].join(' ');
    if (look === shown) return;
    shown = look;
    const holder = document.createElement('template');
    holder.innerHTML = html;
    frame = holder.content.querySelector('iframe') ?? undefined;
    if (frame === undefined) return;
    if (width.value !== '') frame.width = width.value;
    frame.title = texts.previewOf.replace('{name}', () => embedded.title);
    stage.replaceChildren(frame);
  }

  /** What the script of other sites does. */
  function resize({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>): void {
    if (!isResized || frame === undefined || source !== frame.contentWindow) return;
    if (data?.type === 'atlas:height' && typeof data.height === 'number' && data.height > 0)
      frame.style.height = `${data.height}px`;
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = texts.copied;
    } catch {
      code.select();
      said.textContent = texts.copyByHand;
    }
  }

  /** A browser checks the content of a script of another site only where the server lets it be read. */
  async function checkHeaders(): Promise<void> {
    const answer = await fetch(new URL(root + fixed, document.baseURI), { method: 'HEAD' }).catch(() => undefined);
    if (answer === undefined || answer.headers.get('access-control-allow-origin') === '*') return;
    help.textContent = help.dataset['noCors'] ?? '';
    fields.integrity.disabled = true;
  }
}

/** A SIREN or a SIRET is asked for by its first nine digits, however it is written. */
function questionOf(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d{9}(?:\d{5})?$/.test(digits) ? digits.slice(0, 9) : text;
}

/** The address of the site for others, whatever it is looked at from. */
function siteOnline(): string {
  const online = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return (online?.href ?? location.href).replace(/(?:en\/)?[^/]*$/, '');
}
