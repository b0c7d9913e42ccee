import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeWhole } from '../../output/folder.js';
import { reportData } from '../../report/data.js';
import { reportPage } from '../../report/page.js';
import type { ClaimsDocument } from '../../schema/claims.generated.js';
import { schemaProblems } from '../../schema/validate.js';
import type { ReadAgain } from '../articles-at-hand.js';
import { ArticlesAtHand } from '../articles-at-hand.js';
import type { ExitCode } from '../exit.js';
import { EXIT, Trouble } from '../exit.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import { readClaims } from '../read-claims.js';

export interface ReportFlags extends ReadAgain {
  readonly output: string;
  readonly articles?: string;
  readonly title: string;
}

/** `khabar report`: claims as one web page. */
export async function run(
  paths: readonly string[],
  flags: ReportFlags,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const { documents, errors } = await readDocuments(paths, io);
  const texts = await readTexts(documents, flags, io, messages);
  const data = reportData(documents, (article) => texts.get(article) ?? null, {
    title: flags.title,
    version: version(),
  });
  const page = reportPage(data);
  if (flags.output === '-') await new Output(io.stdout).write(page);
  else {
    try {
      await writeWhole(resolve(io.cwd, flags.output), page);
    } catch (error) {
      throw new Trouble(`--output ${flags.output}: cannot be written (${(error as Error).message})`);
    }
  }
  if (errors > 0)
    messages.note(`${errors} of the records are of articles that could not be read; they are left out`);
  const { claims, articles, disagreements } = data;
  const withText = articles.filter(({ text }) => text !== null).length;
  messages.note(
    `${claims.length} claims of ${articles.length} articles (${withText} with their text), ` +
      `${disagreements.length} disagreements${flags.output === '-' ? '' : `, in ${flags.output}`}`,
  );
  return EXIT.done;
}

async function readDocuments(
  paths: readonly string[],
  io: Io,
): Promise<{ documents: ClaimsDocument[]; errors: number }> {
  const documents: ClaimsDocument[] = [];
  let errors = 0;
  for await (const { value, where } of readClaims(paths, io)) {
    if (typeof value === 'object' && value !== null && 'error' in value) {
      errors++;
      continue;
    }
    const [problem] = schemaProblems(value);
    if (problem) {
      const field = problem.path.join('.') || 'document';
      throw new Trouble(`${where}: ${field}: ${problem.message}; see 'khabar validate'`);
    }
    documents.push(value as ClaimsDocument);
  }
  return { documents, errors };
}

/** The texts that the spans of claims fit; an article that has changed since would be highlighted wrongly. */
async function readTexts(
  documents: readonly ClaimsDocument[],
  flags: ReportFlags,
  io: Io,
  messages: Messages,
): Promise<Map<ClaimsDocument['article'], string>> {
  const atHand = new ArticlesAtHand(flags.articles ?? null, flags, io);
  const texts = new Map<ClaimsDocument['article'], string>();
  let changed = 0;
  for (const { article, claims } of documents) {
    if (claims.length === 0) continue;
    const text = article.text;
    if (text !== undefined) {
      texts.set(article, text);
      continue;
    }
    const found = await atHand.find(article);
    if (found?.sha256 === article.sha256) texts.set(article, found.text);
    else if (found) changed++;
  }
  if (changed > 0) {
    messages.note(
      `${changed} of the articles at hand are not those that the claims were read from; left out`,
    );
  }
  return texts;
}

function version(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
