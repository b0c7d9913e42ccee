/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** What could steer a terminal, break a line, or turn the direction of what stands around it. */
const STEERING = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Words of an article for a line on a terminal: on one line, without control characters, and, where they run from
 * right to left, between isolates (U+2068, U+2069), so that what stands beside them keeps its order.
 */
export function isolated(text: string): string {
  const plain = text.replaceAll(STEERING, (c) => (/\s/.test(c) ? ' ' : /\p{Cc}/u.test(c) ? '\ufffd' : ''));
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Whether lines for a stream are to be coloured: on a terminal, unless `NO_COLOR` is set (https://no-color.org). */
export const isColourful = (stream: unknown, env: NodeJS.ProcessEnv = process.env): boolean =>
  (stream as { isTTY?: boolean }).isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

const COLOURS = { '-': '\u001b[31m', '+': '\u001b[32m' } as const;

/** Paints the lines of a difference: red what was expected, green what was found; nothing where no colour is wanted. */
export const painter =
  (colourful: boolean) =>
  (sign: '-' | '+' | ' ', line: string): string =>
    colourful && sign !== ' ' ? `${COLOURS[sign]}${line}\u001b[0m` : line;
