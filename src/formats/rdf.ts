/** Statements as RDF 1.1: Turtle, https://www.w3.org/TR/turtle/, and JSON-LD 1.1, https://www.w3.org/TR/json-ld11/. */

/** What a statement says: of another thing, or a text in a language, or a value of a type. */
export type Value = { iri: string } | { text: string; lang?: string } | { text: string; type: string };

/** What is said of one thing, property by property, the full names of both. */
export interface Description {
  iri: string;
  properties: readonly (readonly [property: string, ...values: Value[]])[];
}

export type Prefixes = Readonly<Record<string, string>>;

export const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export function turtle(descriptions: readonly Description[], prefixes: Prefixes): string {
  const head = Object.entries(prefixes).map(([prefix, name]) => `@prefix ${prefix}: <${name}> .`);
  const blocks = descriptions.map(({ iri, properties }) => {
    const lines = properties
      .filter(([, ...values]) => values.length > 0)
      .map(
        ([property, ...values]) =>
          `  ${shortened(property, prefixes)} ${values.map((value) => turtleOf(value, prefixes)).join(', ')}`,
      );
    return `${shortened(iri, prefixes)}\n${lines.join(' ;\n')} .`;
  });
  return `${head.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function turtleOf(value: Value, prefixes: Prefixes): string {
  if ('iri' in value) return shortened(value.iri, prefixes);
  const text = `"${value.text.replaceAll(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
  if ('type' in value) return `${text}^^${shortened(value.type, prefixes)}`;
  return value.lang === undefined ? text : `${text}@${value.lang}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A name by its prefix where what follows is a plain word, in full elsewhere. */
function shortened(iri: string, prefixes: Prefixes): string {
  const found = Object.entries(prefixes).find(
    ([, name]) => iri.startsWith(name) && /^\w+$/.test(iri.slice(name.length)),
  );
  if (found !== undefined) return `${found[0]}:${iri.slice(found[1].length)}`;
  return `<${iri.replaceAll(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;
}

export const jsonLd = (descriptions: readonly Description[], prefixes: Prefixes): object => ({
  '@context': prefixes,
  '@graph': descriptions.map(({ iri, properties }) => ({
    '@id': iri,
    ...Object.fromEntries<unknown>(
      properties
        .filter(([, ...values]) => values.length > 0)
        .map(([property, ...values]) =>
          property === TYPE
            ? ['@type', values.map((value) => ('iri' in value ? value.iri : value.text))]
            : [compact(property, prefixes), values.map(jsonOf)],
        ),
    ),
  })),
});

function compact(iri: string, prefixes: Prefixes): string {
  const found = Object.entries(prefixes).find(([, name]) => iri.startsWith(name));
  return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
}

function jsonOf(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  if ('type' in value) return { '@value': value.text, '@type': value.type };
  return value.lang === undefined ? { '@value': value.text } : { '@value': value.text, '@language': value.lang };
}
