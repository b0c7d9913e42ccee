import type { Claim, ClaimsDocument, Span } from './claims.generated.js';
import type { Problem } from './problem.js';

/**
 * What a schema cannot say of a document: ids are unique and the article's own, claims come in the order of the
 * text, spans are ranges inside it, and every text is the slice at its span.
 *
 * @param document one that the schema accepts
 * @param text the article's text; without it, only the lengths of spans and texts are held against each other
 */
export function consistencyProblems(document: ClaimsDocument, text: string | null): Problem[] {
  return [...idProblems(document), ...orderProblems(document), ...quotationProblems(document, text)];
}

function* idProblems({ article, claims }: ClaimsDocument): Generator<Problem> {
  const seen = new Map<string, number>();
  for (const [i, { id }] of claims.entries()) {
    const path = ['claims', i, 'id'];
    const first = seen.get(id);
    if (first !== undefined) yield { path, message: `'${id}' is already the id of claims[${first}]` };
    else seen.set(id, i);
    if (!id.startsWith(`${article.id}-`)) {
      yield { path, message: `'${id}' must begin with the article's id, '${article.id}-'` };
    }
  }
}

function* orderProblems({ claims }: ClaimsDocument): Generator<Problem> {
  for (const [i, claim] of claims.entries()) {
    const before = claims[i - 1]?.evidence.span[0] ?? 0;
    if (claim.evidence.span[0] < before) {
      yield {
        path: ['claims', i, 'evidence', 'span'],
        message: `begins at ${claim.evidence.span[0]}, before claims[${i - 1}] (${before}): claims come in text order`,
      };
    }
    const count = claim.troop_count;
    if (count?.min !== undefined && count.max !== undefined && count.min > count.max) {
      yield {
        path: ['claims', i, 'troop_count', 'min'],
        message: `${count.min} is more than max, ${count.max}`,
      };
    }
  }
}

const QUOTING = [
  'source',
  'actor',
  'base',
  'date',
  'troop_count',
  'evidence',
] as const satisfies (keyof Claim)[];

function* quotationProblems({ claims }: ClaimsDocument, text: string | null): Generator<Problem> {
  const points = text === null ? null : Array.from(text);
  for (const [i, claim] of claims.entries()) {
    for (const field of QUOTING) {
      const quotation = claim[field];
      if (!quotation?.span || quotation.text === null) continue;
      const wrong = quotationProblem(quotation.text, quotation.span, points);
      if (wrong) yield { path: ['claims', i, field, wrong.key], message: wrong.message };
    }
  }
}

function quotationProblem(
  text: string,
  [start, end]: Span,
  points: readonly string[] | null,
): { key: 'span' | 'text'; message: string } | null {
  if (start >= end) return { key: 'span', message: `[${start}, ${end}] is empty or backwards` };
  if (points && end > points.length) {
    return { key: 'span', message: `[${start}, ${end}] ends after the article's text (${points.length})` };
  }
  const slice = points?.slice(start, end).join('');
  if (slice !== undefined && slice !== text) {
    return {
      key: 'text',
      message: `is not the text at [${start}, ${end}], which is ${JSON.stringify(slice)}`,
    };
  }
  const length = Array.from(text).length;
  if (length !== end - start) {
    return {
      key: 'span',
      message: `[${start}, ${end}] is ${end - start} long, its text ${length} code points`,
    };
  }
  return null;
}
