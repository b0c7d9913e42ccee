import type { ClaimsDocument } from '../../schema/claims.generated.js';
import { consistencyProblems } from '../../schema/consistency.js';
import type { Problem } from '../../schema/problem.js';
import { schemaProblems } from '../../schema/validate.js';
import type { ReadAgain } from '../articles-at-hand.js';
import { ArticlesAtHand } from '../articles-at-hand.js';
import type { WrittenDocument } from '../claims-files.js';
import { findClaimsFiles, readDocuments } from '../claims-files.js';
import type { ExitCode } from '../exit.js';
import { EXIT } from '../exit.js';
import type { Io } from '../io.js';
import type { Messages } from '../messages.js';

export interface ValidateFlags extends ReadAgain {
  readonly articles?: string;
}

/**
 * `khabar validate`: every document against the schema, and what a schema cannot say against the article. One line
 * a problem, `file:line:column: field: what is wrong`, and one line at the end that says what was checked.
 */
export async function run(
  inputs: readonly string[],
  flags: ValidateFlags,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const articles = new ArticlesAtHand(flags.articles ?? null, flags, io);
  let documents = 0;
  let withoutArticle = 0;
  let unread = 0;
  for (const file of findClaimsFiles(inputs, io.cwd)) {
    for await (const document of readDocuments(file, io)) {
      documents++;
      if ('message' in document) {
        messages.problem(document.where, document.message);
        continue;
      }
      if (isErrorRecord(document.value)) {
        unread++;
        continue;
      }
      const { problems, checkedText } = await check(document.value, articles, flags);
      if (!checkedText) withoutArticle++;
      for (const problem of problems) report(problem, document, messages);
    }
  }
  messages.note(summary(documents - unread, { withoutArticle, unread }, messages.errors));
  return messages.errors > 0 ? EXIT.differences : EXIT.done;
}

/** What `extract --format jsonl` writes in the place of an article that it could not read. */
const isErrorRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'error' in value && !('schema' in value);

async function check(
  value: unknown,
  articles: ArticlesAtHand,
  flags: ValidateFlags,
): Promise<{ problems: Problem[]; checkedText: boolean }> {
  const wrong = schemaProblems(value);
  if (wrong.length > 0) return { problems: wrong, checkedText: true };
  const document = value as ClaimsDocument;
  if (document.article.text !== undefined)
    return { problems: consistencyProblems(document, document.article.text), checkedText: true };
  const article = await articles.find(document.article);
  if (!article) {
    const missing = { path: ['article', 'id'], message: `no such article in ${flags.articles ?? ''}` };
    const problems = consistencyProblems(document, null);
    return { problems: flags.articles === undefined ? problems : [missing, ...problems], checkedText: false };
  }
  if (article.sha256 !== document.article.sha256) {
    const message = `the article at ${article.path ?? 'hand'} is not the one that these claims were read from`;
    return { problems: [{ path: ['article', 'sha256'], message }], checkedText: true };
  }
  return { problems: consistencyProblems(document, article.text), checkedText: true };
}

function report({ path, message, atKey }: Problem, document: WrittenDocument, messages: Messages): void {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  messages.problem(document.locate(path, atKey), `${field.replace(/^\./, '') || 'document'}: ${message}`);
}

function summary(
  documents: number,
  { withoutArticle, unread }: { readonly withoutArticle: number; readonly unread: number },
  errors: number,
): string {
  const checked = `${documents} ${documents === 1 ? 'document' : 'documents'} checked`;
  const found =
    errors === 0 ? 'no problem found' : `${errors} ${errors === 1 ? 'problem' : 'problems'} found`;
  const note = withoutArticle === 0 ? '' : `; ${withoutArticle} without the article at hand (see --articles)`;
  const left = unread === 0 ? '' : `; ${unread} of the records are of articles that could not be read`;
  return `${checked}, ${found}${note}${left}`;
}
