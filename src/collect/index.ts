/** The sources, asked in this order. A new one = one file here, one line below, one folder in fixtures/sources. */
import { file, filesBehind } from './file.ts';
import type { GatherDeps, Gathered, Missed, Source } from './source.ts';
import { stdin } from './stdin.ts';
import { web } from './web.ts';

const sources: readonly Source[] = [stdin, web, file];

/** Everything behind one input of the user, one piece at a time; a piece that fails is told and the rest goes on. */
export function gather(input: string, deps: GatherDeps): AsyncIterable<Gathered | Missed> {
  const source = sources.find((s) => s.takes(input)) ?? file;
  return source.gather(input, deps);
}

/** How many pieces these inputs are: known before any is read, for telling how long it may take. */
export async function piecesIn(inputs: readonly string[]): Promise<number> {
  let pieces = 0;
  for (const input of inputs) pieces += sources.find((s) => s.takes(input)) === file ? await filesBehind(input) : 1;
  return pieces;
}
