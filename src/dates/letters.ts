const LETTER = /[\p{L}\p{M}]/u;

/** Whether a letter or a mark on one stands at a place of a folded text. Arabic and Latin letters without a regex. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return (
    (code >= 0x0620 && code <= 0x064a) ||
    (code >= 0x066e && code <= 0x06d3) ||
    // The comma and the semicolon are the only other signs that Arabic text is full of.
    (code !== 0x060c && code !== 0x061b && LETTER.test(text[at] ?? ''))
  );
}

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};
