/** One line of a stream of bytes. */
export interface Line {
  /** Without the line break, LF or CRLF; null when it is longer than `longest` and was dropped. */
  readonly bytes: Uint8Array | null;
  /** From 1. */
  readonly number: number;
  /** Of its first byte in the stream, from 0. */
  readonly byteOffset: number;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits a stream into lines as they arrive. Holds one line at a time, however long the stream is, and of a line
 * that is longer than `longest` bytes nothing at all.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let held = 0;
  let number = 1;
  let start = 0;
  let position = 0;

  const take = (part: Uint8Array): void => {
    held += part.length;
    if (held > longest) pending = [];
    else if (part.length > 0) pending.push(part);
  };
  const finish = (): Line => {
    const line = { bytes: held > longest ? null : trimCr(join(pending)), number, byteOffset: start };
    pending = [];
    held = 0;
    number++;
    start = position;
    return line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let lf = chunk.indexOf(LF); lf !== -1; lf = chunk.indexOf(LF, from)) {
      take(chunk.subarray(from, lf));
      position += lf + 1 - from;
      from = lf + 1;
      yield finish();
    }
    take(chunk.subarray(from));
    position += chunk.length - from;
  }
  if (held > 0) yield finish();
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

function trimCr(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}
