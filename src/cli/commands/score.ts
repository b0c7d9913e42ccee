import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Field, GoldArticle } from '../../scoring/gold.js';
import { GoldError, claimsIn, foundClaim, isField, readGold } from '../../scoring/gold.js';
import type { FoundArticle } from '../../scoring/score.js';
import { Score, scoreArticle } from '../../scoring/score.js';
import { ArticlesAtHand } from '../articles-at-hand.js';
import { findClaimsFiles } from '../claims-files.js';
import type { ExitCode } from '../exit.js';
import { EXIT, Trouble } from '../exit.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import { readClaims, readFileOfClaims } from '../read-claims.js';
import { scoreJson, scoreTable } from '../score-output.js';

export interface ScoreFlags {
  readonly gold: string;
  readonly pred: string;
  readonly articles?: string;
  readonly perArticle?: boolean;
  readonly errors?: boolean;
  readonly format: 'table' | 'json';
  readonly minF1?: number;
}

/** `khabar score`: how well claims agree with those of a careful reader. */
export async function run(flags: ScoreFlags, io: Io, messages: Messages): Promise<ExitCode> {
  const found = await foundArticles(flags.pred, io, messages);
  const articles: { id: string; score: Score }[] = [];
  const total = new Score();
  for await (const gold of goldArticles(flags, io)) {
    const score = scoreArticle(gold, found.get(gold.id) ?? null);
    articles.push({ id: gold.id, score });
    total.add(score);
  }
  if (articles.length === 0) throw new Trouble(`--gold ${flags.gold}: no gold in it`);
  tellWhoIsAlone(new Set(articles.map(({ id }) => id)), found, messages);
  const write = flags.format === 'json' ? scoreJson : scoreTable;
  await new Output(io.stdout).write(write(total, articles, flags));
  return isEnough(total, flags.minF1, messages) ? EXIT.done : EXIT.differences;
}

/** Whether claims and slots reach the figure that was asked for; says so where they do not. */
export function isEnough(score: Score, least: number | undefined, messages: Messages): boolean {
  if (least === undefined) return true;
  const short = (['claims', 'slots'] as const).filter((what) => score.figures[what].f1 < least);
  for (const what of short) messages.note(`F1 of ${what} is ${score.figures[what].f1}, below ${least}`);
  return short.length === 0;
}

async function* goldArticles(flags: ScoreFlags, io: Io): AsyncGenerator<GoldArticle> {
  for (const file of goldFiles(flags.gold, io)) {
    const folder = flags.articles ?? dirname(file);
    const texts = new ArticlesAtHand(folder, {}, io);
    const textOf = async (id: string): Promise<string | null> => {
      const article = await texts.find({ id, path: null, sha256: '', language: 'fa', published: null });
      return article?.text ?? null;
    };
    for await (const { value, where } of readFileOfClaims(file, io)) {
      try {
        yield await readGold(value, textOf);
      } catch (error) {
        if (error instanceof GoldError) throw new Trouble(`${where}: ${error.message}; see --articles`);
        throw error;
      }
    }
  }
}

/** Gold has names of its own kind, `<stem>.yaml`; where claims lie beside other YAML, only they are gold. */
function goldFiles(given: string, io: Io): string[] {
  const folder = resolve(io.cwd, given);
  if (!existsSync(folder)) throw new Trouble(`--gold ${given}: no such file or folder; check the path`);
  if (!statSync(folder).isDirectory()) return [given];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|jsonl?)$/i.test(name) && !basename(name).startsWith('.'))
    .sort();
  const claims = names.filter((name) => /\.claims\.\w+$/i.test(name));
  const chosen = claims.length > 0 ? claims : names.filter((name) => /\.ya?ml$/i.test(name));
  return chosen.map((name) => join(given, name));
}

/** What was found, by article: the last document of an id counts. */
async function foundArticles(given: string, io: Io, messages: Messages): Promise<Map<string, FoundArticle>> {
  const articles = new Map<string, FoundArticle>();
  for await (const { value, where } of readClaims(predFiles(given, io), io)) {
    // An article that could not be read has a record too, which says why; it found nothing.
    if (isField(value) && 'error' in value) continue;
    const article = isField(value) && isField(value['article']) ? value['article'] : null;
    if (article === null) {
      throw new Trouble(`${where}: no claims document; --pred takes what 'khabar extract' writes`);
    }
    const id = basename(String(article['id'])).replace(/\.txt$/, '');
    if (articles.has(id)) messages.note(`${where}: '${id}' was there before; this one counts`);
    try {
      const claims = claimsIn(value as Field).map(foundClaim);
      articles.set(id, { language: article['language'], claims });
    } catch (error) {
      if (error instanceof GoldError) throw new Trouble(`${where}: ${error.message}`);
      throw error;
    }
  }
  return articles;
}

/** Claims by their names; in a folder where nothing has such a name, all YAML. */
function predFiles(given: string, io: Io): string[] {
  try {
    return findClaimsFiles([given], io.cwd);
  } catch (error) {
    const folder = resolve(io.cwd, given);
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const yaml = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
    if (yaml.length > 0) return yaml.map((name) => join(given, name));
    throw error;
  }
}

function tellWhoIsAlone(
  gold: ReadonlySet<string>,
  found: ReadonlyMap<string, FoundArticle>,
  messages: Messages,
): void {
  const tell = (ids: readonly string[], what: string): void => {
    if (ids.length === 0) return;
    const shown = ids.slice(0, 3).join(', ') + (ids.length > 3 ? ', …' : '');
    messages.note(`${ids.length} ${ids.length === 1 ? 'article' : 'articles'} ${what}: ${shown}`);
  };
  tell(
    [...gold].filter((id) => !found.has(id)),
    'of the gold not among the found, all of it missed',
  );
  tell(
    [...found.keys()].filter((id) => !gold.has(id)),
    'without gold, not scored',
  );
}
