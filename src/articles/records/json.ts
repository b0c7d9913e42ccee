import { bomLength, DecodeError, decodeLine } from '../decode.js';
import { parseObject, RecordError } from '../record.js';
import type { Records } from './raw.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The records of a JSON list (or of a file that holds one record, or several one after another), element by element,
 * so that the list may be of any length: a parser of whole documents would hold it in memory. Only the ends of the
 * elements are looked for here; each is then parsed by the platform.
 *
 * @param chunks UTF-8
 * @param longest no element may have more bytes
 */
export async function* readJson(chunks: AsyncIterable<Uint8Array>, longest: number): Records {
  let number = 0;
  for await (const element of splitElements(chunks, longest)) {
    number++;
    if (element === null) {
      yield { number, error: 'too-large' };
      continue;
    }
    try {
      yield {
        number,
        bytes: element.bytes,
        fields: parseObject(decodeLine(element.bytes, element.byteOffset)),
      };
    } catch (error) {
      if (!(error instanceof DecodeError || error instanceof RecordError)) throw error;
      yield { number, error };
    }
    if (element.isCutOff) return;
  }
}

interface Element {
  readonly bytes: Uint8Array;
  readonly byteOffset: number;
  /** The file ends within it, so whatever follows is part of it. */
  readonly isCutOff: boolean;
}

/** The elements of the outermost list; null for one that is too long. */
async function* splitElements(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Element | null> {
  const scanner = new Scanner();
  let parts: Uint8Array[] = [];
  let held = 0;
  let position = 0;
  let start = 0;

  const take = (part: Uint8Array): void => {
    held += part.length;
    if (held > longest) parts = [];
    else parts.push(part);
  };
  const finish = (isCutOff: boolean): Element | null => {
    const element =
      held > longest ? null : { bytes: trim(Buffer.concat(parts)), byteOffset: start, isCutOff };
    parts = [];
    held = 0;
    return element;
  };

  for await (const whole of chunks) {
    const chunk = position === 0 ? whole.subarray(bomLength(whole)) : whole;
    position += whole.length - chunk.length;
    let from = scanner.isInside ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const event = scanner.read(chunk[at]!);
      if (event === 'begin') {
        from = at;
        start = position + at;
      } else if (event !== null && from !== -1) {
        take(chunk.subarray(from, event === 'end' ? at + 1 : at));
        yield finish(false);
        from = -1;
      }
    }
    if (from !== -1) take(chunk.subarray(from));
    position += chunk.length;
  }
  if (held > 0) yield finish(true);
}

function trim(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! <= 0x20) end--;
  return bytes.subarray(0, end);
}

/** Knows after each byte whether an element of the outermost list begins or ends with it, or has ended before it. */
class Scanner {
  isInside = false;
  #isBare = false;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #isInList = false;

  read(byte: number): 'begin' | 'end' | 'ended' | null {
    if (this.isInside) return this.#inside(byte);
    if (byte <= 0x20 || byte === COMMA) return null;
    if (byte === OPEN_LIST && !this.#isInList) {
      this.#isInList = true;
      return null;
    }
    if (byte === CLOSE_LIST && this.#isInList) {
      this.#isInList = false;
      return null;
    }
    this.isInside = true;
    this.#depth = 0;
    this.#isBare = false;
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth = 1;
    else this.#isBare = true;
    return 'begin';
  }

  #inside(byte: number): 'end' | 'ended' | null {
    if (this.#inString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        return this.#depth === 0 && !this.#isBare ? this.#end('end') : null;
      }
      return null;
    }
    if (this.#isBare) {
      if (byte !== COMMA && byte !== CLOSE_LIST) return null;
      if (byte === CLOSE_LIST) this.#isInList = false;
      return this.#end('ended');
    }
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth++;
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --this.#depth === 0) return this.#end('end');
    return null;
  }

  #end<T>(event: T): T {
    this.isInside = false;
    return event;
  }
}
