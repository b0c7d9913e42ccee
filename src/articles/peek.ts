/** How many bytes of white space a look at the beginning waits through. */
const LONGEST_WAIT = 4096;

/**
 * Looks at the beginning of a stream without taking it away: waits until there are two bytes that are not white space
 * (and five, for a byte order mark before them), or the end. A live pipe is read no further than that.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let head: Uint8Array = new Uint8Array();
  while (!isEnough(head)) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    head = parts.length === 1 ? next.value : Buffer.concat(parts);
  }
  return { head, chunks: replay(parts, iterator) };
}

function isEnough(head: Uint8Array): boolean {
  if (head.length >= LONGEST_WAIT) return true;
  let visible = 0;
  for (const byte of head) if (byte > 0x20) visible++;
  return head.length >= 8 && visible >= 5;
}

async function* replay(parts: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let part = parts.shift(); part; part = parts.shift()) yield part;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
