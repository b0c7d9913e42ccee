/**
 * A key or a value of somebody's file as a message quotes it: of one that goes on and on, the beginning.
 *
 * @param longest in UTF-16 units
 */
export const brief = (text: string, longest = 200): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}…`;
