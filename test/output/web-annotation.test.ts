import { expect, test } from 'vitest';
import { webAnnotations } from '../../src/output/web-annotation.js';
import { TEXT, claim, example } from '../schema/example.js';

interface Annotation {
  id: string;
  type: string;
  body: Record<string, unknown>[];
  target: { source: string; selector: [Record<string, number>, Record<string, string>] };
}

const annotations = (text?: string): Annotation[] => {
  const document = example({ ...claim(), actor: { ...claim().actor!, wikidata: 'Q11223' } });
  const article = { ...document.article, path: 'news/خبر 1.txt', ...(text === undefined ? {} : { text }) };
  const collection = webAnnotations({ ...document, article }) as {
    '@context': string;
    type: string;
    total: number;
    first: { type: string; items: Annotation[] };
  };
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 6,
    first: { type: 'AnnotationPage' },
  });
  return collection.first.items;
};

test('a claim is an annotation on its evidence, and each slot one that links to it', () => {
  const items = annotations();
  expect(items.map(({ id }) => id)).toEqual([
    'urn:khabar:claim:example-1',
    'urn:khabar:claim:example-1:source',
    'urn:khabar:claim:example-1:actor',
    'urn:khabar:claim:example-1:base',
    'urn:khabar:claim:example-1:date',
    'urn:khabar:claim:example-1:troop_count',
  ]);
  expect(items[0]!.body.map(({ value }) => value)).toEqual(['withdrawal', 'completed']);
  expect(items[2]!.body).toContainEqual({
    type: 'SpecificResource',
    purpose: 'linking',
    source: 'urn:khabar:claim:example-1',
  });
});

test('positions are code points, and each quotation is the slice there', () => {
  const points = Array.from(TEXT);
  for (const { target } of annotations(TEXT)) {
    const [position, quote] = target.selector;
    expect(points.slice(position['start'], position['end']).join('')).toBe(quote['exact']);
    const whole = quote['prefix']! + quote['exact']! + quote['suffix']!;
    expect(TEXT).toContain(whole);
  }
});

test('without the text there is no context, and nothing is made up', () => {
  expect(annotations()[0]!.target.selector[1]).toEqual({
    type: 'TextQuoteSelector',
    exact: 'غادروا قاعدة حرير أمس',
  });
});

test('what is known of a force is in its bodies, its Wikidata item as an IRI', () => {
  const { body } = annotations()[2]!;
  expect(body).toContainEqual(
    expect.objectContaining({ purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q11223' }),
  );
  const described = body.find(({ format }) => format === 'application/json')!;
  expect(JSON.parse(described['value'] as string)).toEqual({
    id: 'us-forces',
    name: 'United States forces',
    wikidata: 'Q11223',
  });
});

test('the source is an IRI, whatever the file is called', () => {
  expect(annotations()[0]!.target.source).toBe('news/%D8%AE%D8%A8%D8%B1%201.txt');
});
