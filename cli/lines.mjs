import { readFailure } from './input.mjs';
import { startProgress } from './progress.mjs';
import { textOf } from './text.mjs';

/** Calls `onLine` with each line of a stream of text chunks, without its line feed; the last one may lack it. */
async function splitLines(chunks, onLine, onChunk = () => undefined) {
  let pieces = [];
  for await (const chunk of chunks) {
    onChunk(chunk);
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, end));
      onLine(pieces.length === 1 ? pieces[0] : pieces.join(''));
      pieces = [];
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.slice(from));
  }
  if (pieces.length > 0) onLine(pieces.join(''));
}

/** Reads all lines of an opened input, with a progress bar where that helps. */
export async function readLines(input, onLine) {
  const progress = startProgress(input.size);
  try {
    await splitLines(textOf(input.chunks), onLine, () => progress.update(input.chunks.bytesRead));
  } catch (error) {
    // Only the file system's errors have a call; anything else is a fault of ours and stays one.
    if (!error.syscall) throw error;
    throw readFailure(input.name, error);
  } finally {
    progress.stop();
  }
}
