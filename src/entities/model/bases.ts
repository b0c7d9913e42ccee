import type { EntityMention } from '../../annotations.js';
import type { Document } from '../../document.js';
import type { LanguagePack } from '../../languages/pack.js';
import { Matcher } from '../../lexicon/matcher.js';
import type { Span } from '../../text/span.js';
import { foldName } from '../compile.js';

/** What the grammar of a language says of bases and their names. */
interface BaseGrammar {
  readonly nouns: Matcher<'singular' | 'plural'>;
  /** What makes something else of the noun when it follows: 'data', «خبری». */
  readonly others: readonly string[];
  /** 'In' and the like, which no name of a base holds. */
  readonly within: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
}

const GRAMMARS = new WeakMap<LanguagePack, BaseGrammar>();

function grammarOf(pack: LanguagePack): BaseGrammar {
  let grammar = GRAMMARS.get(pack);
  if (!grammar) {
    const { base, not_bases, place, links } = pack.entities.vocabulary;
    const forms = (words: readonly string[], value: 'singular' | 'plural') =>
      words.map((word) => ({ form: foldName(word), value }));
    grammar = {
      nouns: new Matcher(
        [
          ...forms([...base.singular, ...base.weak_singular], 'singular'),
          ...forms([...base.plural, ...base.weak_plural], 'plural'),
        ],
        pack.clitics,
      ),
      others: not_bases.after.map(foldName),
      within: new Set(place.in.map(foldName)),
      and: new Set(links.and.map((word) => foldName(word).replaceAll(' ', ''))),
    };
    GRAMMARS.set(pack, grammar);
  }
  return grammar;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a range reads 'base so-and-so': a noun of base that takes a name, and words that can be one. */
export function isNamedBase({ text, pack }: Document, { start, end }: Span): boolean {
  const words = text.folded.slice(start, end);
  const { nouns, within, others } = grammarOf(pack);
  const noun = nouns.all(words).find((hit) => hit.word.start === 0);
  if (!noun) return false;
  // 'القاعدة س' is no name of a base: only a noun without the article takes one.
  if (!pack.entities.bareIsDefinite && pack.entities.article(noun.before) > 0) return false;
  const rest = words.slice(noun.word.end).match(WORD) ?? [];
  const tail = ` ${rest.join(' ')} `;
  if (others.some((other) => tail.startsWith(` ${other} `))) return false;
  return rest.length > 0 && rest.every((word) => !within.has(word)) && !/^\d/.test(rest[0]!);
}

/**
 * Whether a name is one more of a list of bases that a lexicon or a rule knows in part: behind a noun in the plural
 * («پایگاه‌های س و ص», 'قاعدتي س وص') what 'and' joins to a base is a base too, whatever else bears such a name.
 *
 * @param base the last base that ends before the name
 */
export function joinsBase({ text, pack }: Document, base: EntityMention, name: Span): boolean {
  if (base.mention !== 'named' || name.start - base.span.end > 4) return false;
  const { nouns, and } = grammarOf(pack);
  const between = text.folded.slice(base.span.end, name.start).replace(/[\s"«»،]/g, '');
  if (!and.has(between) && !pack.entities.conjoined(between)) return false;
  const words = text.folded.slice(base.span.start, base.span.end);
  return nouns.all(words).some((hit) => hit.word.start === 0 && hit.value === 'plural');
}
