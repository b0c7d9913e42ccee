import type { Token } from '../../text/tokens.js';
import type { Trigger } from '../events/find.js';
import type { SentenceView } from '../sentence.js';

/** The past verb of deciding or demanding before an event in its clause ('طلبت … مغادرة', 'اتفقا … على انسحاب'). */
export const decisionBefore = (sentence: SentenceView, { span }: Trigger): Token | undefined =>
  sentence.rules.decisions &&
  sentence.tokens.findLast(
    (token) =>
      token.end <= span.start &&
      sentence.rules.decisions!.has(sentence.bare(token)) &&
      sentence.crossing(token.start, span.start) < 2,
  );
