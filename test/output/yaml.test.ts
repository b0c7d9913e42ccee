import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { toYaml } from '../../src/output/yaml.js';

/** What some reader of YAML takes for something else than a string, or cannot read at all, unless it is quoted. */
const TREACHEROUS: [what: string, text: string][] = [
  ['a day', '2025-12-31'],
  ['a month', '2025-12'],
  ['an interval', '2019-12-22/2020-01-20'],
  ['a year', '2003'],
  ['a time', '12:30'],
  ['a sexagesimal number', '190:20:30'],
  ['a number with separators', '1_000'],
  ['an octal number', '0o17'],
  ['an exponent', '12e03'],
  ['an article id that is a number to YAML 1.1', '000_167'],
  ['a YAML 1.1 no', 'no'],
  ['a YAML 1.1 yes in capitals', 'ON'],
  ['a YAML 1.1 y', 'y'],
  ['a null', '~'],
  ['nothing', ''],
  ['a merge key', '<<'],
  ['a default value', '='],
  ['a key and a value', 'واشنطن: قوات'],
  ['a comment', 'نیرو #۱'],
  ['a list item', '- قوات'],
  ['an alias', '*base'],
  ['a document marker', '---'],
  ['a line break', 'سطر\nسطر'],
  ['a tab', 'a\tb'],
  ['a YAML 1.1 line break', 'a\u0085b\u2028c'],
  ['a byte order mark', '\ufeffa'],
  ['a control character', 'a\u0007b\u009f'],
  ['half a surrogate pair', 'a\ud800b'],
  ['spaces at the ends', ' a '],
  ['both quotes', `«a» "b" 'c'`],
];

describe('strings stay the strings they are', () => {
  for (const version of ['1.1', '1.2'] as const) {
    test.each(TREACHEROUS)(`%s, read as YAML ${version}`, (_, text) => {
      const read: unknown = parse(toYaml({ text, list: [text] }), { version });
      expect(read).toEqual({ text, list: [text] });
    });

    test(`any string, read as YAML ${version}`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          expect(parse(toYaml({ text }), { version })).toEqual({ text });
        }),
      );
    });
  }

  test('dates are quoted, so that no reader makes a timestamp of one', () => {
    expect(toYaml({ published: '2025-12-31' })).toBe("---\npublished: '2025-12-31'\n");
  });
});

describe('the layout suits people and line diffs', () => {
  test('one field a line, spans on one line, empty lists in place', () => {
    const claims = [{ via: [], actor: { id: 'us-forces', wikidata: null, span: [12, 28] } }];
    expect(toYaml({ claims })).toBe(
      '---\nclaims:\n- via: []\n  actor:\n    id: us-forces\n    wikidata: null\n    span: [12, 28]\n',
    );
  });

  test('a long right-to-left line is not folded', () => {
    const text = 'نیروهای ائتلاف بین‌المللی '.repeat(40).trim();
    expect(toYaml({ text })).toBe(`---\ntext: ${text}\n`);
  });

  test('a zero-width non-joiner and a mark of direction are kept', () => {
    const text = '\u200fعین\u200cالاسد';
    expect(toYaml({ text })).toBe(`---\ntext: ${text}\n`);
  });

  test('equal parts are written out, not as anchors and aliases', () => {
    const span = [1, 2];
    expect(toYaml({ a: span, b: span })).toBe('---\na: [1, 2]\nb: [1, 2]\n');
  });
});

test('documents one after another are a stream', () => {
  const stream = toYaml({ n: 1 }) + toYaml({ n: 2 });
  expect(parseAllDocuments(stream).map((document) => document.toJS() as unknown)).toEqual([
    { n: 1 },
    { n: 2 },
  ]);
});
