import { expect, test } from 'vitest';
import { xml } from '../../src/formats/xml.ts';

test('what XML cannot hold is left out, and its signs are written out', () => {
  expect(xml('a\u0000b\u0008 <c> & "d" \ud800 👋\ufffe é')).toBe('ab &lt;c&gt; &amp; &quot;d&quot;  👋 é');
});
