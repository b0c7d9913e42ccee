import { Buffer } from 'node:buffer';

/** An input as JSON: texts as they are (unreadable units escaped by JSON itself), bytes as base64. */
export const encodeInput = (input) =>
  typeof input === 'string' ? { text: input } : { base64: input.toString('base64') };

export const decodeInput = ({ text, base64 }) =>
  base64 === undefined ? text : Buffer.from(base64, 'base64');
