import type { Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import type { SentenceView } from '../sentence.js';

/** Words of place that may stand between an object and its marker («پایگاه X در غرب عراق را»). */
const OBJECT_TAIL = 4;

/** Whether a token marks what stands before it, with at most where it is between, as the object of a verb. */
export const marksObject = (sentence: SentenceView, marker: Token, object: Span): boolean =>
  sentence.rules.objectMarkers.has(marker.text) &&
  marker.start >= object.end &&
  sentence.wordsBetween(object, marker) <= OBJECT_TAIL;
