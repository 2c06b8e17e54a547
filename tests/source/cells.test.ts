import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  date,
  degrees,
  euros,
  identifier,
  integer,
  oneOf,
  optional,
  passesLuhn,
  severalCodes,
  siren,
  text,
  webAddress,
  year,
} from '../../src/source/cells.ts';

/** What each cell makes of a text: a value, or the name of the defect after an exclamation mark. */
const cases: [string, z.ZodType, [string, unknown][]][] = [
  [
    'a year',
    year(),
    [
      ['2017', 2017],
      ['1900', 1900],
      ['1899', '!invalid'],
      ['2101', '!invalid'],
      ['17', '!invalid'],
      ['2017.0', '!invalid'],
      ['', '!missing'],
    ],
  ],
  [
    'a date',
    date(),
    [
      ['2017-12-31', '2017-12-31'],
      ['31/12/2017', '2017-12-31'],
      ['29/02/2016', '2016-02-29'],
      ['29/02/2017', '!invalid'],
      ['2017-1-1', '!invalid'],
      ['31-12-2017', '!invalid'],
      ['12/31/2017', '!invalid'],
      ['1899-12-31', '!invalid'],
    ],
  ],
  [
    'an amount',
    euros(),
    [
      ['12000', 12_000],
      ['0', 0],
      ['12 000,50', 12_000.5],
      ['12\u202f000', 12_000],
      ['12.5', 12.5],
      ['12.000,50', '!invalid'],
      ['-1', '!invalid'],
      ['1e5', '!invalid'],
      ['12,345', '!invalid'],
      ['100000000001', '!invalid'],
      ['12 000 €', '!invalid'],
    ],
  ],
  [
    'a latitude',
    degrees(90),
    [
      ['48.8566', 48.8566],
      ['48,8566', 48.8566],
      ['-90', -90],
      ['90.1', '!outside_world'],
      ['48°51', '!invalid'],
      ['1e1', '!invalid'],
      ['NaN', '!invalid'],
    ],
  ],
  [
    'an identifier',
    identifier(),
    [
      ['12380', 12_380],
      ['0', '!invalid'],
      ['-1', '!invalid'],
      ['1.0', '!invalid'],
      ['2147483648', '!invalid'],
      ['9'.repeat(30), '!invalid'],
    ],
  ],
  [
    'a number between bounds',
    integer(1, 17),
    [
      ['1', 1],
      ['17', 17],
      ['18', '!invalid'],
      ['0', '!invalid'],
      ['six', '!invalid'],
    ],
  ],
  [
    'a SIREN',
    siren(),
    [
      ['216704825', '216704825'],
      ['216 704 825', '216704825'],
      ['216704826', '!checksum'],
      ['21670482', '!invalid'],
      ['insee-reg-53', 'insee-reg-53'],
      ['insee-2A', '!invalid'],
      ['', '!missing'],
    ],
  ],
  [
    'a word of a list',
    oneOf(['en-cours', 'termine']),
    [
      ['termine', 'termine'],
      ['Terminé', '!unknown'],
      ['terminé', '!unknown'],
    ],
  ],
  [
    'several codes',
    severalCodes(/^[a-z-]+$/, 'a code'),
    [
      ['ficol', ['ficol']],
      ['ficol|autre', ['ficol', 'autre']],
      ['ficol | autre', ['ficol', 'autre']],
      ['ficol|ficol', '!duplicate'],
      ['ficol|', '!invalid'],
      ['Ficol', '!invalid'],
    ],
  ],
  [
    'a web address',
    webAddress(),
    [
      ['https://www.example.org/a?b=1', 'https://www.example.org/a?b=1'],
      ['www.example.org', '!invalid'],
      ['javascript:alert(1)', '!invalid'],
      ['https://a b', '!invalid'],
      ['https://x"onclick=', '!invalid'],
      ['ftp://example.org', '!invalid'],
    ],
  ],
  [
    'a text',
    text(5),
    [
      ['court', 'court'],
      ['trop long', '!too_long'],
      ['', '!missing'],
    ],
  ],
  [
    'an optional text',
    optional(text(5)),
    [
      ['', undefined],
      ['a', 'a'],
    ],
  ],
];

describe.each(cases)('%s', (_name, cell, examples) => {
  test.each(examples)('%j', (given, expected) => {
    const result = cell.safeParse(given);
    const issue = result.error?.issues[0];
    const found =
      issue === undefined ? result.data : `!${String(issue.code === 'custom' ? issue.params?.['defect'] : issue.code)}`;
    expect(found).toEqual(expected);
  });
});

test('Luhn finds a mistyped digit and an exchange of neighbours', () => {
  expect(passesLuhn('216704825')).toBe(true);
  for (const wrong of ['216704835', '216708425', '126704825']) expect(passesLuhn(wrong), wrong).toBe(false);
});
