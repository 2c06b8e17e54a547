/** A name with the letters marked by which it was found. */
import { slugOf } from '../../i18n/slug.ts';
import { element } from '../dom.ts';

/**
 * @param asked the words of the question
 * @param terms words of the name that are alike without being what was asked
 */
export function marked(name: string, asked: readonly string[], terms: readonly string[]): (Node | string)[] {
  return name.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, i) => {
    if (i % 2 === 0) return piece;
    const word = slugOf(piece, Infinity);
    const begun = asked.filter((each) => word.startsWith(each)).sort((a, b) => b.length - a.length)[0];
    if (begun !== undefined) {
      // The plural is left out of the words of a question.
      const end = word.length - begun.length <= 1 ? piece.length : begun.length;
      return fragment(element('mark', {}, piece.slice(0, end)), piece.slice(end));
    }
    return terms.some((term) => word.startsWith(term)) ? element('mark', {}, piece) : piece;
  });
}

function fragment(...children: (Node | string)[]): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...children);
  return made;
}
