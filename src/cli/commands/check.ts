import { extname, resolve } from 'node:path';
import type { Article } from '../../articles/index.js';
import { compareDocuments } from '../../check/compare.js';
import { githubReporter } from '../../check/reporters/github.js';
import { jsonReporter } from '../../check/reporters/json.js';
import { junitReporter } from '../../check/reporters/junit.js';
import { summaryReporter, textReporter } from '../../check/reporters/text.js';
import type { CheckedArticle, Reporter } from '../../check/result.js';
import { writeWhole } from '../../output/folder.js';
import { FORMATS } from '../../output/formats.js';
import type { Failure, Outcome } from '../../run/run.js';
import type { ClaimsDocument } from '../../schema/claims.generated.js';
import type { Field } from '../../scoring/gold.js';
import { foundClaim, readGold } from '../../scoring/gold.js';
import { Score, scoreArticle } from '../../scoring/score.js';
import type { REPORTERS } from '../define/check.js';
import type { ExitCode } from '../exit.js';
import { EXIT, Trouble } from '../exit.js';
import { ExpectedClaims } from '../expected-claims.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import { pipelineOptions } from '../pipeline-options.js';
import type { RunFlags, Sink } from '../run.js';
import { runArticles } from '../run.js';
import { isColourful, isolated, painter } from '../terminal.js';
import { isEnough } from './score.js';

export interface CheckFlags extends RunFlags {
  readonly update?: boolean;
  readonly reporter: (typeof REPORTERS)[number];
  readonly minF1?: number;
  readonly all?: boolean;
}

/** `khabar check`: articles extracted again, and held against the expected claims beside them. */
export async function run(
  paths: readonly string[],
  flags: CheckFlags,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const check = new Check(paths, flags, io, messages);
  const work = {
    command: 'extract',
    format: 'jsonl',
    ...pipelineOptions(flags, io),
    all: flags.all ?? false,
    explain: false,
    withText: false,
  } as const;
  await runArticles(paths, flags, work, check, io, messages);
  return check.exitCode;
}

class Check implements Sink {
  exitCode: ExitCode = EXIT.trouble;
  readonly #expected: ExpectedClaims;
  readonly #reporter: Reporter;
  readonly #output: Output;
  readonly #score = new Score();
  /** What the files of expected claims are to hold, of those that differ. */
  readonly #found = new Map<string, { documents: ClaimsDocument[]; isOld: boolean }>();
  #counts = { checked: 0, same: 0, different: 0, troubles: 0, withoutExpectation: 0 };

  constructor(
    private readonly paths: readonly string[],
    private readonly flags: CheckFlags,
    private readonly io: Io,
    private readonly messages: Messages,
  ) {
    if (flags.update && flags.minF1 !== undefined) {
      throw new Trouble('--update and --min-f1: what is rewritten need not come near; give one of them');
    }
    this.#expected = new ExpectedClaims(io);
    this.#reporter = reporter(flags, io);
    this.#output = new Output(io.stdout);
  }

  async write({ article, text }: Outcome): Promise<void> {
    const found = JSON.parse(text ?? '') as ClaimsDocument;
    const path = pathOf(article);
    const expectation = await this.#expected.find(path, article.id);
    const file = this.#expected.fileOf(path);
    const differences = expectation
      ? compareDocuments(expectation.document, found).map((difference) => ({
          difference,
          line: expectation.line(difference.path),
        }))
      : [];
    const isOld = expectation === null || differences.length > 0;
    this.#remember(file, isOld ? found : expectation.document, isOld);
    if (expectation) {
      const gold = await readGold(expectation.document, () => Promise.resolve(null));
      const claims = found.claims.map((claim) => foundClaim(claim as unknown as Field));
      this.#score.add(scoreArticle(gold, { language: found.article.language, claims }));
      this.#counts.checked++;
      if (isOld) this.#counts.different++;
      else this.#counts.same++;
    } else this.#counts.withoutExpectation++;
    await this.#tell({
      article: nameOf(article),
      expected: expectation ? file : null,
      outcome: expectation === null ? 'no-expectation' : isOld ? 'different' : 'same',
      differences,
    });
  }

  async fail({ article, error }: Failure): Promise<void> {
    this.#counts.troubles++;
    const name = article ? nameOf(article) : error.message.replace(/: .*/s, '');
    await this.#tell({
      article: name,
      expected: null,
      outcome: 'unreadable',
      reason: error.message,
      differences: [],
    });
  }

  async end(): Promise<void> {
    for (const file of this.#expected.unused(this.paths)) {
      this.#counts.troubles++;
      this.messages.error(`${file}: expected claims without an article beside them`);
      await this.#tell({ article: file, expected: file, outcome: 'no-article', differences: [] });
    }
    const { checked, same, different, troubles, withoutExpectation } = this.#counts;
    if (this.flags.update) await this.#rewrite();
    else if (checked === 0 && troubles === 0) {
      throw new Trouble(`no expected claims beside the articles; write them with 'khabar check --update'`);
    }
    if (!this.flags.update && withoutExpectation > 0) {
      this.messages.note(
        `${withoutExpectation} of the articles without expected claims; --update writes them`,
      );
    }
    const least = this.flags.minF1;
    const isNear = least === undefined ? different === 0 : isEnough(this.#score, least, this.messages);
    const passed = troubles === 0 && (this.flags.update === true || isNear);
    const { figures } = this.#score;
    await this.#output.write(
      this.#reporter.end({ articles: checked, same, different, figures, least: least ?? null, passed }),
    );
    if (troubles === 0) this.exitCode = passed ? EXIT.done : EXIT.differences;
  }

  #remember(file: string, document: ClaimsDocument, isOld: boolean): void {
    if (!this.flags.update) return;
    const known = this.#found.get(file);
    if (!known) this.#found.set(file, { documents: [document], isOld });
    else {
      known.documents.push(document);
      known.isOld ||= isOld;
    }
  }

  async #rewrite(): Promise<void> {
    for (const [file, { documents, isOld }] of this.#found) {
      if (!isOld) continue;
      const format = FORMATS[formatOf(file)];
      const parts = documents.map((document) => format.document(document)).join(format.between);
      const isList = format.between !== '' && documents.length > 1;
      try {
        await writeWhole(resolve(this.io.cwd, file), isList ? format.head + parts + format.tail : parts);
      } catch (error) {
        throw new Trouble(`${file}: cannot be written (${(error as Error).message})`);
      }
      this.messages.note(`${file}: rewritten`);
    }
  }

  async #tell(checked: CheckedArticle): Promise<void> {
    const text =
      this.flags.update && checked.outcome === 'no-expectation' ? '' : this.#reporter.article(checked);
    if (text !== '') await this.#output.write(text);
  }
}

function reporter(flags: CheckFlags, io: Io): Reporter {
  switch (flags.reporter) {
    case 'text':
      return textReporter({ paint: painter(isColourful(io.stdout)), quote: isolated });
    case 'summary':
      return summaryReporter;
    case 'github':
      return githubReporter(flags.minF1 === undefined ? 'error' : 'warning', isolated);
    case 'junit':
      return junitReporter();
    case 'json':
      return jsonReporter();
  }
}

/** Standard input has no place beside which expected claims could lie. */
function pathOf({ path }: Article): string {
  if (path !== null) return path;
  throw new Trouble('-: standard input has no expected claims beside it; name files or folders');
}

const nameOf = ({ path, source, id }: Article): string =>
  source && source.record !== null ? `${path ?? ''} (${id})` : (path ?? id);

const formatOf = (file: string): 'yaml' | 'json' | 'jsonl' =>
  (({ '.json': 'json', '.jsonl': 'jsonl' }) as const)[extname(file).toLowerCase()] ?? 'yaml';
