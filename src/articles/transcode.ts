import { DecodeError } from './decode.js';
import { countUtf8, detectEncoding, markedEncoding } from './encoding.js';

/** As much as is held back, at most, until the encoding can be told. */
const LONGEST_WAIT = 64 * 1024;
const LF = 0x0a;

/**
 * Turns a stream of text into UTF-8. What is UTF-8 already passes through as it is, mark and damage included, so that
 * byte offsets in messages are those of the file; a live pipe is held back no longer than it is pure ASCII.
 *
 * @param encoding the WHATWG name; told from the first bytes beyond ASCII when left out
 * @param found told the encoding as soon as it is known
 * @throws DecodeError for bytes that the encoding does not have
 */
export async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  found: (encoding: string) => void,
): AsyncGenerator<Uint8Array> {
  let passer = encoding === undefined ? undefined : new Passer(encoding, found);
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (passer) {
      yield passer.write(chunk);
      continue;
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (isTelling(held)) passer = new Passer(detectEncoding(held, false), found);
    else if (mayYetTell(held)) continue;
    yield passer ? passer.write(held) : held;
    held = new Uint8Array();
  }
  if (held.length > 0) {
    passer = new Passer(detectEncoding(held, true), found);
    yield passer.write(held);
  }
  if (passer) yield passer.end();
}

/** Whether the bytes are enough to tell their encoding. */
function isTelling(bytes: Uint8Array): boolean {
  if (bytes.length >= LONGEST_WAIT) return !isAscii(bytes);
  if (bytes.length >= 3 && markedEncoding(bytes) !== null) return true;
  if (bytes.includes(0) && bytes.length >= 64) return true;
  const { valid, invalid } = countUtf8(bytes, false);
  // Three characters in a row that are valid by chance are not met with; nor must a line of a live pipe wait.
  if (invalid === 0) return valid >= 3 || (valid > 0 && bytes.at(-1) === LF);
  return valid + invalid >= 16;
}

/** Whether it is worth while to wait for more: not for pure ASCII, which is the same in all but UTF-16. */
const mayYetTell = (bytes: Uint8Array): boolean => bytes.length < 4 || !isAscii(bytes);

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte > 0 && byte < 0x80);

/** Hands on what is UTF-8, and turns into it what is not. */
class Passer {
  readonly #decoder: InstanceType<typeof TextDecoder> | undefined;

  constructor(
    private readonly encoding: string,
    found: (encoding: string) => void,
  ) {
    found(encoding);
    if (encoding !== 'utf-8') this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  write(bytes: Uint8Array): Uint8Array {
    return this.#decode(bytes, true);
  }

  end(): Uint8Array {
    return this.#decode(new Uint8Array(), false);
  }

  #decode(bytes: Uint8Array, stream: boolean): Uint8Array {
    if (!this.#decoder) return bytes;
    try {
      return Buffer.from(this.#decoder.decode(bytes, { stream }));
    } catch {
      const hint = 'save it as UTF-8, or name its encoding with --encoding';
      throw new DecodeError('invalid-encoding', `not valid ${this.encoding}`, hint);
    }
  }
}
