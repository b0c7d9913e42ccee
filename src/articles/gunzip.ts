import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Whether bytes begin like gzip data (RFC 1952). */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Unpacks a stream as it comes. @throws an error of zlib for data that is damaged or cut off */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(chunks, { objectMode: false });
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  try {
    for await (const chunk of unpacked) yield chunk as Uint8Array;
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

/** Whether an error says that gzip data is damaged. */
export const isDamaged = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
