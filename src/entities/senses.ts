import type { Actor, Base, Country, Outlet } from '../world/types.js';
import type { BaseClass, ForceClass, LinkClass, OutletClass, PlaceClass, PointingClass } from './rules.js';

/** How a country is named. */
export type CountryForm = 'name' | 'adjective' | 'people' | 'seat' | 'city' | 'weak' | 'weakAdjective';

/** What a word or phrase of the lexicon can mean. */
export type Sense =
  | { readonly kind: 'actor'; readonly actor: Actor; readonly use: 'name' | 'headed' | 'short' }
  | { readonly kind: 'base'; readonly base: Base; readonly use: 'name' | 'headed' | 'at' | 'airport' }
  | { readonly kind: 'outlet'; readonly outlet: Outlet; readonly use: 'name' | 'headed' }
  | { readonly kind: 'country'; readonly country: Country; readonly form: CountryForm }
  | { readonly kind: 'force'; readonly cls: ForceClass }
  | { readonly kind: 'link'; readonly cls: LinkClass }
  | { readonly kind: 'baseHead'; readonly cls: BaseClass }
  | { readonly kind: 'pointing'; readonly cls: PointingClass }
  | { readonly kind: 'place'; readonly cls: PlaceClass }
  | { readonly kind: 'outletWord'; readonly cls: OutletClass }
  | { readonly kind: 'branch'; readonly branch: 'air' | 'naval' | 'missile' | 'ground' }
  | {
      readonly kind: 'modifier';
      readonly cls:
        'adjective' | 'noun' | 'opposing' | 'military' | 'foreign' | 'participle' | 'governmental';
    }
  | { readonly kind: 'alliance'; readonly cls: 'head' | 'modifier' }
  | { readonly kind: WordKind };

export type WordKind =
  | 'government'
  | 'ministry'
  | 'quantity'
  | 'title'
  | 'team'
  | 'side'
  | 'sized'
  | 'stop'
  | 'groupBefore'
  | 'notBaseAfter'
  | 'notBaseBefore';

/** A sense, with what must be joined before the word, or before the word that follows it. */
export interface Reading {
  readonly sense: Sense;
  /** Letters that must be joined before: 'لل' for an Arabic name without its article. */
  readonly joined?: string;
  /** Takes no article: a country's name ('سورية'; 'السورية' is the adjective). */
  readonly noArticle?: true;
  /** Letters that must be joined before the next word: 'تابعة ل' reads 'تابعة' before 'لـ…'. */
  readonly joinsNext?: string;
}
