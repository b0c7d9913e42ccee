import { resolve } from 'node:path';
import { writeWhole } from '../../output/folder.js';
import type { ArticleFacts, ReportData } from '../../report/data.js';
import { reportData } from '../../report/data.js';
import { reportPage } from '../../report/page.js';
import type { ClaimsDocument } from '../../schema/claims.generated.js';
import { counted } from '../../run/summary.js';
import { schemaProblems } from '../../schema/validate.js';
import type { ReadAgain } from '../articles-at-hand.js';
import { version } from '../../version.js';
import { ArticlesAtHand } from '../articles-at-hand.js';
import type { ExitCode } from '../exit.js';
import { EXIT, Trouble } from '../exit.js';
import { metadataOf } from '../inputs.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import { readClaims } from '../read-claims.js';

export interface ReportFlags extends ReadAgain {
  readonly output: string;
  readonly articles?: string;
  readonly metadata?: string;
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
  const facts = await readFacts(documents, flags, io, messages);
  const data = reportData(documents, (article) => facts.get(article) ?? NOTHING, {
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
  messages.note(summary(data, flags.output));
  return EXIT.done;
}

function summary({ claims, articles, disagreements }: ReportData, output: string): string {
  const withClaims = new Set(claims.map(({ article }) => article)).size;
  const withText = articles.filter(({ text }) => text !== null).length;
  const quoted = withClaims - withText;
  return (
    `${counted(claims.length, 'claim')} of ${counted(articles.length, 'article')} (${withClaims} with claims` +
    `${quoted > 0 ? `, of ${quoted} of them only the sentences: the article is not at hand` : ''}), ` +
    `${counted(disagreements.length, 'disagreement')}${output === '-' ? '' : `, in ${output}`}`
  );
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

const NOTHING: ArticleFacts = { text: null, outlet: null };

/** Outlets, and texts that the spans of claims fit; an article that has changed since would be highlighted wrongly. */
async function readFacts(
  documents: readonly ClaimsDocument[],
  flags: ReportFlags,
  io: Io,
  messages: Messages,
): Promise<Map<ClaimsDocument['article'], ArticleFacts>> {
  const metadata = await metadataOf(flags, io, messages);
  const atHand = new ArticlesAtHand(flags.articles ?? null, flags, io);
  const facts = new Map<ClaimsDocument['article'], ArticleFacts>();
  let changed = 0;
  for (const { article, claims } of documents) {
    if (claims.length === 0) continue;
    const told = metadata?.find({ ...article, relative: belowFolder(article.path) })?.outlet;
    if (article.text !== undefined) {
      facts.set(article, { text: article.text, outlet: told ?? null });
      continue;
    }
    const found = await atHand.find(article);
    const isSame = found?.sha256 === article.sha256;
    if (found && !isSame) changed++;
    facts.set(article, {
      text: isSame ? found.text : null,
      outlet: told ?? (isSame ? found.outlet : null) ?? null,
    });
  }
  if (changed > 0) {
    messages.note(
      `${changed} of the articles at hand are not those that the claims were read from; left out`,
    );
  }
  return facts;
}

/** How a table may name a file of a folder. */
const belowFolder = (path: string | null): string | null => path?.replace(/^[^/]*\//, '') ?? null;
