import type { EntityMention } from '../annotations.js';
import type { Document } from '../document.js';
import type { LanguagePack } from '../languages/pack.js';
import type { Matcher } from '../lexicon/matcher.js';
import type { World } from '../world/types.js';
import { baseAlone, baseAt, baseNameAt } from './base/index.js';
import { compile } from './compile.js';
import { Context } from './context.js';
import { actorAt, forceAt } from './force/index.js';
import { groupAt } from './group.js';
import { Lattice } from './lattice.js';
import { locationAt } from './location.js';
import { outletAt } from './outlet.js';
import type { Found, Scan } from './scan.js';
import type { Reading } from './senses.js';

const COMPILED = new WeakMap<World, Map<string, Matcher<Reading>>>();

/** Compiled once a world and language. */
function matcherOf(world: World, pack: LanguagePack): Matcher<Reading> {
  let packs = COMPILED.get(world);
  if (!packs) COMPILED.set(world, (packs = new Map<string, Matcher<Reading>>()));
  let matcher = packs.get(pack.code);
  if (!matcher) packs.set(pack.code, (matcher = compile(world, pack)));
  return matcher;
}

/** Where two frames fit the same words, the earlier wins. */
const FRAMES: readonly ((scan: Scan, pos: number) => Found | null)[] = [
  outletAt,
  groupAt,
  baseAt,
  baseNameAt,
  baseAlone,
  actorAt,
  forceAt,
  locationAt,
];

/** 'قائد القوات الأميركية': the force is part of someone's title. */
const inTitle = (scan: Scan, one: EntityMention, start: number): boolean =>
  one.type === 'FORCE' && scan.lattice.preceding(start, 'title') !== null;

/** 'فريق القوات الجوية': a team is no force. */
const isTeam = (scan: Scan, found: Found, start: number): boolean =>
  found.mentions[0]?.type === 'FORCE' && scan.lattice.preceding(start, 'team') !== null;

/**
 * Forces, bases, outlets, and the places and governments around them, in one pass from left to right: at each word
 * the frame that reads furthest wins, and what lies inside its phrase is no mention of its own.
 *
 * @returns spans in UTF-16 units of the folded text, in order, none overlapping another
 */
export function tagEntities(doc: Document, world: World): EntityMention[] {
  const text = doc.text.folded;
  const lattice = new Lattice(text, matcherOf(world, doc.pack), doc.pack.entities);
  const found: EntityMention[] = [];
  const scan: Scan = {
    doc,
    text,
    lattice,
    rules: doc.pack.entities,
    world,
    context: new Context(doc, lattice, world),
  };
  let end = 0;
  for (const start of lattice.starts) {
    if (start < end) continue;
    const stop = lattice.find(start, 'stop');
    let best: Found | null = null;
    for (const frame of FRAMES) {
      const result = frame(scan, start);
      if (
        result &&
        (!best || result.end > best.end || (result.end === best.end && isBetterKnown(result, best)))
      )
        best = result;
    }
    if (stop && stop.end >= (best?.end ?? 0)) {
      end = stop.end;
      continue;
    }
    if (!best) continue;
    if (isTeam(scan, best, start)) {
      end = best.end;
      continue;
    }
    for (const plain of best.mentions) {
      const one = inTitle(scan, plain, start) ? { ...plain, within: 'title' as const } : plain;
      found.push(one);
      scan.context.note(one);
    }
    end = best.end;
  }
  return found;
}

/** A name with its noun («قاعدة س») that an entry holds whole is that entry, not a new name. */
const isBetterKnown = (one: Found, other: Found): boolean =>
  one.mentions[0]?.origin === 'lexicon' && other.mentions[0]?.mention === 'named' && !other.mentions[0].id;
