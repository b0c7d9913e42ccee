import { describe, expect, it } from 'vitest';
import { conjugate } from '../../src/languages/ar/conjugate.js';

const forms = new Map(conjugate('انسحب', 'نسحب').map(({ form, tense }) => [form, tense]));

describe('every written form of an Arabic verb is found, with its tense', () => {
  it.each([
    ['انسحب', 'past'],
    ['انسحبت', 'past'],
    ['انسحبوا', 'past'],
    ['ینسحب', 'present'],
    ['تنسحب', 'present'],
    ['ینسحبون', 'present'],
    ['سینسحب', 'future'],
    ['ستنسحب', 'future'],
  ] as const)('%s is %s', (form, tense) => {
    expect(forms.get(form)).toBe(tense);
  });

  it('reads the forms of a weak verb from its list', () => {
    const weak = new Map(
      conjugate('أخل', 'خل', ['أخلى', 'تخلي', 'ستخلي']).map(({ form, tense }) => [form, tense]),
    );
    expect([weak.get('اخلی'), weak.get('تخلی'), weak.get('ستخلی')]).toEqual(['past', 'present', 'future']);
  });

  it('makes no two-letter word that would stand inside everything', () => {
    expect(conjugate('بق', 'بق').every(({ form }) => form.length > 2)).toBe(true);
  });
});
