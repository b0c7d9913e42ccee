import { bomLength, DecodeError, decodeLine } from '../decode.js';
import { splitLines } from '../lines.js';
import { parseObject, RecordError } from '../record.js';
import type { Records } from './raw.js';

/**
 * The records of JSON Lines, one a line; blank lines are none.
 *
 * @param chunks UTF-8
 * @param longest no line may have more bytes
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, longest: number): Records {
  for await (const line of splitLines(chunks, longest)) {
    const { number } = line;
    if (line.bytes === null) {
      yield { number, error: 'too-large' };
      continue;
    }
    const start = number === 1 ? bomLength(line.bytes) : 0;
    const bytes = line.bytes.subarray(start);
    try {
      const json = decodeLine(bytes, line.byteOffset + start);
      if (json.trim() !== '') yield { number, bytes, fields: parseObject(json) };
    } catch (error) {
      if (!(error instanceof DecodeError || error instanceof RecordError)) throw error;
      yield { number, error };
    }
  }
}
