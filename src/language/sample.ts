/** How much of a long text is read, in UTF-16 units: its beginning, its middle and its end, a third each. */
const LONGEST = 2100;

/** Links, addresses, user names and Latin hashtags, which are English in any language. */
const NOISE = /(?:https?:\/\/|www\.)\S{1,500}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,64}|[@#][A-Za-z0-9_]{1,64}/g;
/** Tatweel, harakat and Quranic marks: how a word is stretched or voiced, not what it is. */
// eslint-disable-next-line no-misleading-character-class -- single marks are what is looked for
const MARKS = /[\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

/** A bounded sample of a text, without what says nothing of its language. */
export function sample(text: string): string {
  return pick(text).normalize('NFKC').replaceAll(NOISE, ' ').replaceAll(MARKS, '');
}

function pick(text: string): string {
  if (text.length <= LONGEST) return text;
  const third = LONGEST / 3;
  const middle = Math.floor((text.length - third) / 2);
  return `${text.slice(0, third)}\n${text.slice(middle, middle + third)}\n${text.slice(-third)}`;
}

/** The letters of the Arabic blocks of Unicode, without digits, marks, punctuation and presentation forms. */
const ARABIC = String.raw`\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9`;
/** A ZWNJ parts words, as between «می» and «شود»; one at the end of a word stays, see `arabicWords`. */
const ARABIC_WORDS = new RegExp(String.raw`[${ARABIC}]+(?:\u200c(?![${ARABIC}\u200c]))?`, 'g');

/**
 * The words of a sample in the Arabic script. A ZWNJ at the end of one is kept: old Kurdish spelling writes it where
 * the word would otherwise look like a Persian one.
 */
export function arabicWords(text: string): readonly string[] {
  return text.match(ARABIC_WORDS) ?? [];
}
