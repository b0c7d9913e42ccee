// What must hold for any input whatever. Each target takes bytes or a text and throws where something does not hold;
// the errors that the program itself names are allowed, all others are findings.
import { Buffer } from 'node:buffer';
import { Readable, Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';

/** Something that does not hold. */
export class Broken extends Error {
  name = 'Broken';
}

function must(holds, what) {
  if (!holds) throw new Broken(what);
}

/** Runs what may end in one of the named errors. */
function allowing(names, work) {
  try {
    return work();
  } catch (error) {
    if (names.includes(error?.name) && isOneLine(error)) return undefined;
    throw error;
  }
}

async function allowingLater(names, work) {
  try {
    return await work();
  } catch (error) {
    if (names.includes(error?.name) && isOneLine(error)) return undefined;
    throw error;
  }
}

/** Messages are for one line of a terminal. */
function isOneLine(error) {
  must(typeof error.message === 'string' && error.message !== '', 'an error without a message');
  must(error.message.length < 4000, `a message of ${error.message.length} characters`);
  return true;
}

const ENCODINGS = [
  undefined,
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'koi8-r',
  'euc-jp',
];
const WHOLE = 64 * 1024 * 1024;

/** Hands bytes on in pieces, of a size that the first byte tells, so that readers meet every seam. */
async function* inPieces(bytes) {
  const size = [7, 1, 3, 64, 1000, 1 << 20][(bytes[0] ?? 0) % 6];
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What is read of packed bytes is what they unpack to; where they are damaged, at most a thousandfold. */
function unpackedLength(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.length;
  try {
    return gunzipSync(bytes).length;
  } catch {
    return bytes.length * 1032;
  }
}

const sink = () =>
  new Writable({
    write(chunk, encoding, done) {
      done();
    },
  });

/**
 * The targets by name: `kind` says what they take, `run` executes one input.
 *
 * @param load imports a module of the program by its path below its folder, as in 'text/fold.js'
 */
export async function targets(load) {
  const { fold, NO_JOINS } = await load('text/fold.js');
  const { splitSentences } = await load('text/sentences.js');
  const { tokenize } = await load('text/tokens.js');
  const { CodePoints } = await load('text/code-points.js');
  const { decodeText, refuseBinaryHead } = await load('articles/decode.js');
  const { detectEncoding } = await load('articles/encoding.js');
  const { toUtf8 } = await load('articles/transcode.js');
  const { readPreamble } = await load('articles/header.js');
  const { parsePublished, leadingDate } = await load('articles/published.js');
  const { readJsonLines } = await load('articles/records/jsonl.js');
  const { readJson } = await load('articles/records/json.js');
  const { readTable } = await load('articles/records/csv.js');
  const { checkRecord } = await load('articles/record.js');
  const { readPage, declaredEncoding } = await load('articles/page/index.js');
  const { metadataFrom } = await load('articles/metadata.js');
  const { readArticles } = await load('articles/index.js');
  const { edtfDays, edtfRange } = await load('calendars/edtf.js');
  const { loadPack } = await load('languages/index.js');
  const { detectLanguage } = await load('language/detect.js');
  const { parseUserLexicon } = await load('lexicon/user.js');
  const { toActor, toBase, toOutlet } = await load('world/entries.js');
  const { applyContent } = await load('cli/config.js');
  const { program } = await load('cli/program.js');
  const { Messages } = await load('cli/messages.js');
  const { readDocuments } = await load('cli/claims-files.js');
  const { readFileOfClaims } = await load('cli/read-claims.js');
  const { readGold, foundClaim, isField } = await load('scoring/gold.js');
  const { scoreArticle } = await load('scoring/score.js');
  const { schemaProblems } = await load('schema/validate.js');
  const { consistencyProblems } = await load('schema/consistency.js');
  const { reportData } = await load('report/data.js');
  const { reportPage } = await load('report/page.js');
  const { Extractor } = await load('extract.js');
  const { Annotator } = await load('annotate.js');
  const { FORMATS } = await load('output/formats.js');
  const { parse } = await import('yaml');

  const packs = { fa: await loadPack('fa'), ar: await loadPack('ar') };
  const extractors = {};
  const annotators = {};
  for (const language of ['fa', 'ar']) {
    extractors[language] = new Extractor({ language, all: true, explain: true, ner: 'lexicon' });
    annotators[language] = new Annotator({ language, ner: 'lexicon' });
  }

  /** Every place of the folded text leads to a range of the original, in order and inside it. */
  function checkFold(text, rules) {
    const folded = fold(text, rules);
    must(folded.original === text, 'the original has changed');
    const { length } = folded.folded;
    let start = 0;
    let end = 0;
    for (let at = 0; at < length; at++) {
      const place = folded.toOriginal({ start: at, end: at + 1 });
      must(place.start >= start && place.end >= end, `folded ${at} goes back`);
      must(place.start < place.end && place.end <= text.length, `folded ${at} is no range of the text`);
      ({ start, end } = place);
    }
    const behind = folded.toOriginal({ start: length, end: length });
    must(behind.start <= text.length, 'the end lies outside');
    return folded;
  }

  function checkDates(language, text) {
    const pack = packs[language];
    const folded = fold(text, pack.fold);
    for (const published of ['2025-12-31', null]) {
      let end = 0;
      for (const { span, value } of pack.dates(folded, { published })) {
        must(
          span.start >= end && span.end > span.start && span.end <= folded.folded.length,
          'a date out of place',
        );
        must(folded.folded.slice(span.start, span.end).trim() !== '', 'a date without a word');
        if (value !== null) {
          must(EDTF.test(value), `no EDTF: ${value}`);
          if (!value.includes('X')) must(edtfDays(value) !== null, `no day: ${value}`);
        }
        ({ end } = span);
      }
    }
  }

  let extractions = 0;
  async function checkExtraction(language, text) {
    const article = { id: 'a', text, language, published: '2025-12-31' };
    const document = await extractors[language].extract(article);
    must(document.article.language === language, 'another language');
    const wrong = [...schemaProblems(document), ...consistencyProblems(document, text)];
    must(wrong.length === 0, `not valid: ${wrong[0]?.path.join('.')}: ${wrong[0]?.message}`);
    if (++extractions % 8 === 0) {
      const points = Array.from(text);
      const annotated = await annotators[language].annotate(article);
      for (const layer of ['dates', 'counts', 'entities'])
        for (const { text: words, span } of annotated[layer]) {
          must(span[0] < span[1] && span[1] <= points.length, `${layer}: [${span}] is no range`);
          must(points.slice(...span).join('') === words, `${layer}: [${span}] is not '${words}'`);
        }
      for (const { span } of annotated.sentences) must(span[0] < span[1], 'an empty sentence');
    }
    if (extractions % 16 === 0) {
      const isWhole = text.isWellFormed();
      for (const name of ['yaml', 'json', 'jsonl', 'csv', 'webannotation']) {
        const written = FORMATS[name].document(document);
        if (name === 'yaml' && isWhole)
          must(JSON.stringify(parse(written)) === JSON.stringify(document), 'YAML that reads otherwise');
      }
    }
  }

  const isRecord = (record) =>
    typeof record.number === 'number' && ('error' in record || record.bytes !== undefined);

  async function checkRecords(records, textColumn = 'text') {
    for await (const record of records) {
      must(isRecord(record), 'no record');
      if (record.error) continue;
      allowing(['RecordError'], () => {
        const checked = checkRecord(record.fields, 'id', textColumn);
        must(typeof checked.text === 'string' && checked.text.isWellFormed(), 'a text that is none');
        must(typeof checked.id === 'string' && checked.id !== '', 'no id');
      });
    }
  }

  const ioOf = (bytes) => ({
    stdin: Readable.from([bytes], { objectMode: false }),
    stdout: sink(),
    stderr: sink(),
    cwd: '/nowhere',
  });

  return {
    decode: {
      kind: 'bytes',
      run(input) {
        const encoding = ENCODINGS[(input[0] ?? 0) % ENCODINGS.length];
        const bytes = input.subarray(1);
        const decoded = allowing(['DecodeError'], () => decodeText(bytes, encoding));
        if (!decoded) return;
        must(decoded.text.isWellFormed(), 'half a character');
        must(
          !decoded.text.startsWith('\ufeff') || encoding === undefined || encoding === 'utf-8' || true,
          'a mark',
        );
        if (decoded.encoding === 'utf-8') {
          const again = Buffer.from(decoded.text);
          must(again.equals(bytes.subarray(bytes.length - again.length)), 'UTF-8 that is not what it was');
        }
        allowing(['DecodeError'], () => refuseBinaryHead(bytes));
        must(typeof detectEncoding(bytes, false) === 'string', 'no encoding');
      },
    },
    transcode: {
      kind: 'bytes',
      async run(input) {
        const encoding = ENCODINGS[(input[1] ?? 0) % ENCODINGS.length];
        let found;
        await allowingLater(['DecodeError'], async () => {
          const out = [];
          for await (const part of toUtf8(inPieces(input), encoding, (name) => (found = name)))
            out.push(part);
          if (found === 'utf-8') must(Buffer.concat(out).equals(input), 'UTF-8 that does not pass through');
        });
      },
    },
    fold: {
      kind: 'text',
      run(text) {
        for (const rules of [NO_JOINS, packs.fa.fold, packs.ar.fold]) checkFold(text, rules);
      },
    },
    split: {
      kind: 'text',
      run(text) {
        const { folded } = fold(text, NO_JOINS);
        let end = 0;
        for (const sentence of splitSentences(folded)) {
          must(
            sentence.start >= end && sentence.end > sentence.start && sentence.end <= folded.length,
            'a sentence out of place',
          );
          ({ end } = sentence);
        }
        end = 0;
        for (const token of tokenize(folded)) {
          must(
            token.start >= end && folded.slice(token.start, token.end) === token.text,
            'a token out of place',
          );
          ({ end } = token);
        }
        const points = new CodePoints(text);
        must(points.at(text.length) === Array.from(text.toWellFormed()).length, 'code points miscounted');
      },
    },
    language: {
      kind: 'text',
      run(text) {
        const { code, reason } = detectLanguage(text);
        must(code === null || code === 'fa' || code === 'ar', `language ${code}`);
        must(typeof reason === 'string' && reason.length < 200, 'no reason');
      },
    },
    header: {
      kind: 'text',
      run(text) {
        const { metadata, body } = readPreamble(text);
        must(Number.isInteger(body) && body >= 0 && body <= text.length, `body at ${body}`);
        if (metadata.published !== undefined) must(ISO_DAY.test(metadata.published), 'no day');
        for (const value of Object.values(metadata))
          must(typeof value === 'string', 'metadata that is no text');
      },
    },
    published: {
      kind: 'text',
      run(text) {
        const day = parsePublished(text);
        must(day === null || (ISO_DAY.test(day) && edtfDays(day) !== null), `no day: ${day}`);
        const leading = leadingDate(text);
        must(
          leading === null || (leading.length > 0 && leading.length <= text.length),
          'a date longer than its text',
        );
      },
    },
    edtf: {
      kind: 'text',
      run(text) {
        const days = edtfDays(text);
        must(days === null || days.first <= days.last, 'days that end before they begin');
        must(typeof edtfRange(text, '2025-12-31') === 'string', 'no range');
      },
    },
    'dates-fa': { kind: 'text', run: (text) => checkDates('fa', text) },
    'dates-ar': { kind: 'text', run: (text) => checkDates('ar', text) },
    lexicon: {
      kind: 'text',
      run(text) {
        const lexicon = allowing(['LexiconError'], () => parseUserLexicon(text, 'mine.yaml'));
        if (!lexicon) return;
        for (const [id, raw] of Object.entries(lexicon.actors ?? {}))
          must(toActor(id, raw).id === id, 'another actor');
        for (const [id, raw] of Object.entries(lexicon.bases ?? {}))
          must(toBase(id, raw).id === id, 'another base');
        for (const [id, raw] of Object.entries(lexicon.outlets ?? {}))
          must(toOutlet(id, raw).id === id, 'another outlet');
        must({}.polluted === undefined && Object.prototype.names === undefined, 'a prototype has changed');
      },
    },
    config: {
      kind: 'text',
      run(text) {
        const io = ioOf(Buffer.alloc(0));
        const khabar = program(io, new Messages(io.stderr), '0', () => undefined);
        allowing(['Trouble'], () => applyContent(khabar, text));
        must({}.polluted === undefined, 'a prototype has changed');
      },
    },
    jsonl: { kind: 'bytes', run: (bytes) => checkRecords(readJsonLines(inPieces(bytes), WHOLE)) },
    json: { kind: 'bytes', run: (bytes) => checkRecords(readJson(inPieces(bytes), WHOLE)) },
    csv: {
      kind: 'bytes',
      run: (bytes) =>
        allowingLater(['RecordError'], () =>
          checkRecords(
            readTable(inPieces(bytes), [undefined, ',', '\t'][(bytes[0] ?? 0) % 3], 'text', WHOLE),
          ),
        ),
    },
    page: {
      kind: 'text',
      // The libraries take half a second for elements that lie as deep as is allowed, however little is in them.
      patience: 1000,
      run(html) {
        const page = allowing(['RangeError'], () => readPage(html));
        if (!page) return;
        must(typeof page.text === 'string', 'no text');
        if (page.published !== undefined) must(ISO_DAY.test(page.published), 'no day');
        if (page.url !== undefined) must(/^https?:/.test(page.url), 'another address');
        declaredEncoding(Buffer.from(html.slice(0, 2000)));
        must(globalThis.polluted === undefined, 'a script of the page has run');
      },
    },
    metadata: {
      kind: 'bytes',
      lengthOf: unpackedLength,
      run: (bytes) =>
        allowingLater(['MetadataError'], async () => {
          const name = ['/m/sheet.csv', '/m/sheet.tsv', '/m/sheet.jsonl', '/m/sheet.csv.gz'][
            (bytes[0] ?? 0) % 4
          ];
          const table = await metadataFrom(inPieces(bytes), 'sheet', name, () => undefined);
          must(table.rows > 0, 'a table without rows');
          table.find({ id: 'a', path: 'news/a.txt', relative: 'a.txt' });
        }),
    },
    claims: {
      kind: 'bytes',
      async run(bytes) {
        const documents = [];
        await allowingLater(['Trouble'], async () => {
          for await (const read of readDocuments('-', ioOf(bytes))) {
            if ('message' in read) continue;
            const problems = schemaProblems(read.value);
            if (problems.length === 0) {
              problems.push(...consistencyProblems(read.value, null));
              documents.push(read.value);
            }
            for (const { path, atKey } of problems)
              must(/:\d+:\d+$/.test(read.locate(path, atKey)), 'no place');
          }
        });
        await allowingLater(['Trouble', 'GoldError'], async () => {
          for await (const { value } of readFileOfClaims('-', ioOf(bytes))) {
            const gold = await readGold(value, () => Promise.resolve('متن'));
            const claims = isField(value) && Array.isArray(value.claims) ? value.claims.filter(isField) : [];
            scoreArticle(gold, { language: 'fa', claims: claims.map(foundClaim) });
          }
        });
        if (documents.length === 0) return;
        const page = reportPage(
          reportData(documents, () => ({ text: null, outlet: null }), { title: '<t>', version: '0' }),
        );
        must(page.split('<script').length === REPORT_SCRIPTS, 'a script that is not ours');
      },
    },
    read: {
      kind: 'bytes',
      patience: 1000,
      lengthOf: unpackedLength,
      async run(bytes) {
        const options = { stdin: inPieces(bytes), cwd: '/nowhere' };
        for await (const article of readArticles(['-'], options)) {
          if (article.name === 'InputError') {
            isOneLine(article);
            must(!article.message.includes('fault in khabar'), article.message);
            continue;
          }
          must(article.text.isWellFormed(), 'half a character');
          must((article.body ?? 0) <= article.text.length, 'a body outside of the text');
          must(article.published === null || ISO_DAY.test(article.published), 'no day');
          must(/^[0-9a-f]{64}$/.test(article.sha256), 'no hash');
        }
      },
    },
    'extract-fa': { kind: 'text', run: (text) => checkExtraction('fa', text) },
    'extract-ar': { kind: 'text', run: (text) => checkExtraction('ar', text) },
  };
}

const PART = String.raw`(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-\d\d)?)?`;
/** EDTF as far as the contract goes. */
const EDTF = new RegExp(`^${PART}(?:/${PART})?$`);
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
/** The data and the program: two blocks make three pieces. */
const REPORT_SCRIPTS = 3;
