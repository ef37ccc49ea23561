import { TextDecoder } from 'node:util';

/** Byte order marks and the encodings that they stand for; Windows PowerShell writes UTF-16 LE. */
const MARKS = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const encodingOf = (bytes) =>
  MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? 'utf-8';

/** The text of chunks of bytes: UTF-8, or UTF-16 where a byte order mark says so. The text begins with the mark, if there is one. */
export async function* textOf(chunks) {
  let decoder = null;
  let start = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = decoder ? chunk : Buffer.concat([start, chunk]);
    if (!decoder && bytes.length < 2) {
      start = bytes;
      continue;
    }
    decoder ??= new TextDecoder(encodingOf(bytes), { ignoreBOM: true });
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder().decode(start);
}
