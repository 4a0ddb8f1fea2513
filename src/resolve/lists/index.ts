/** Stage resolve: the list formats, asked in this order. A new one = a file in formats/, a line here, a fixture in fixtures/lists. */
import { EntenteError } from '../../model/errors.ts';
import type { ListEntry, ListFile, ListRead, ListSignal } from './entry.ts';
import { cslCsv, cslJson } from './formats/csl.ts';
import { euCsv } from './formats/eu-csv.ts';
import { euXml } from './formats/eu-xml.ts';
import { ofacAdvanced } from './formats/ofac-advanced.ts';
import { decoded, ofacCsv } from './formats/ofac-csv.ts';
import { opensanctions, statements } from './formats/opensanctions.ts';
import { ukCsv } from './formats/uk-csv.ts';
import { ukXml } from './formats/uk-xml.ts';
import { unXml } from './formats/un-xml.ts';
import type { FileHead, ListReader } from './reader.ts';
import { signalsIn } from './signals.ts';

export const listReaders: readonly ListReader[] = [
  unXml,
  ofacAdvanced,
  ofacCsv,
  euXml,
  euCsv,
  ukXml,
  ukCsv,
  cslCsv,
  cslJson,
  opensanctions,
  statements,
];

const headLength = 64 * 1024;

function headOf(bytes: Uint8Array): FileHead {
  const start = bytes.subarray(0, headLength);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const text = (
    isWide ? new TextDecoder(start[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(start) : decodedHead(start)
  ).replace(/^\ufeff/, '');
  const tag =
    /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<([A-Za-z_][\w.:-]*)([^>]*)/i.exec(
      text,
    );
  const name = tag?.[1] ?? '';
  // a JSON line may be longer than the head: only its start is needed, but whole
  const firstEnd = bytes.indexOf(10);
  const first = firstEnd > headLength ? new TextDecoder().decode(bytes.subarray(0, firstEnd)) : null;
  const lines = text.split(/\r?\n/);
  return {
    text,
    root: tag === null ? null : { name: name.slice(name.indexOf(':') + 1), tag: tag[0] },
    lines: first === null ? lines : [first],
  };
}

/** The head may end within a character of several bytes, which must not make UTF-8 look like Latin-1. */
const decodedHead = (start: Uint8Array): string =>
  start.length < headLength ? decoded(start) : new TextDecoder().decode(start);

export interface Recognised {
  reader: ListReader;
  part: string;
}

/** By content alone: a name or an ending proves nothing. Errors: file-empty, format-unknown. */
export function recognised(name: string, bytes: Uint8Array): Recognised {
  if (bytes.length === 0)
    throw new EntenteError('file-empty', `${name} is empty.`, { hint: 'Download the list again.' });
  const head = headOf(bytes);
  for (const reader of listReaders) {
    const part = reader.recognise(head);
    if (part !== null) return { reader, part };
  }
  throw unknownFile(name, head);
}

/** Formats that are near a list's, each with the way to the one that is read. */
const nearby: readonly (readonly [RegExp, string, string])[] = [
  [
    /^sdnList$/,
    'OFAC’s plain SDN XML, which leaves out scripts and dates',
    'Take SDN_ADVANCED.XML, or SDN.CSV with ALT.CSV and ADD.CSV.',
  ],
  [
    /^ArrayOfFinancialSanctionsTarget$/,
    'OFSI’s consolidated list, closed on 28 January 2026',
    'Take the UK Sanctions List of the FCDO, as XML or CSV.',
  ],
  [/^html$/i, 'a web page and no list', 'Open the address in a browser: the file has probably moved.'],
];

function unknownFile(name: string, { root }: FileHead): EntenteError {
  const near = nearby.find(([form]) => form.test(root?.name ?? ''));
  if (near !== undefined) return new EntenteError('format-unknown', `${name} is ${near[1]}.`, { hint: near[2] });
  const what = root === null ? '' : ` (XML with the root <${root.name}>)`;
  return new EntenteError('format-unknown', `${name} is no sanctions list Entente knows${what}.`, {
    hint: `Known: ${listReaders.map((r) => r.label).join('; ')}.`,
  });
}

/** A list from its files, all of one format. Nothing is dropped: two entries with one id keep both, the second under a number. */
export function readList(reader: ListReader, files: readonly ListFile[]): ListRead {
  const read = reader.read(files);
  if (read.entries.length === 0) {
    throw new EntenteError('format-broken', `${files.map((f) => f.name).join(', ')} holds no entry.`, {
      hint: 'Is the download whole? Nothing was taken in, the list in force stays.',
    });
  }
  const signals: ListSignal[] = [...read.signals];
  const entries = withOwnIds(read.entries, signals);
  return { ...read, entries, signals: [...signals, ...signalsIn(entries)] };
}

function withOwnIds(entries: readonly ListEntry[], signals: ListSignal[]): ListEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, times);
    if (times === 1) return entry;
    signals.push({
      code: 'duplicate-id',
      entry: entry.id,
      message: `The id ${entry.id} stands ${times} times; this one is kept as ${entry.id}#${times}.`,
    });
    return { ...entry, id: `${entry.id}#${times}` };
  });
}
