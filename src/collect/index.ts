/** The sources, asked in this order. A new one = one file here, one line below, one folder in fixtures/sources. */
import { statSync } from 'node:fs';
import { EntenteError } from '../model/errors.ts';
import { file, filesBehind } from './file.ts';
import { imap } from './imap.ts';
import type { KeptSource } from './kept-source.ts';
import { maildir } from './maildir.ts';
import type { GatherDeps, Gathered, Missed, Source } from './source.ts';
import { stdin } from './stdin.ts';
import { warc } from './warc.ts';
import { web } from './web.ts';

const sources: readonly Source[] = [stdin, web, imap, warc, maildir, file];

/** Everything behind one input of the user, one piece at a time; a piece that fails is told and the rest goes on. */
export function gather(input: string, deps: GatherDeps): AsyncIterable<Gathered | Missed> {
  const source = sources.find((s) => s.takes(input)) ?? file;
  return source.gather(input, deps);
}

/** What the input is, for keeping it as a source; a WARC is a file like others. */
export function kindOf(input: string): KeptSource['kind'] {
  if (web.takes(input)) return 'web';
  if (imap.takes(input)) return 'imap';
  if (maildir.takes(input)) return 'maildir';
  const found = statSync(input, { throwIfNoEntry: false });
  if (found === undefined || input === '-')
    throw new EntenteError('usage', `${input} cannot be kept as a source: it is neither there nor an address.`, {
      hint: 'Give an http(s) or imap(s) address, or a file or folder that exists.',
    });
  return found.isDirectory() ? 'folder' : 'file';
}

/** How many pieces these inputs are: known before any is read, for telling how long it may take. */
export async function piecesIn(inputs: readonly string[]): Promise<number> {
  let pieces = 0;
  for (const input of inputs) pieces += sources.find((s) => s.takes(input)) === file ? await filesBehind(input) : 1;
  return pieces;
}
