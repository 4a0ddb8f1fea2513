// Training: sentences with names from Universal NER on EWT, Wikigold and the entity spans of GUM, as words with labels B-, I- and O.
import { readFileSync } from 'node:fs';

export interface NamedSentence {
  words: string[];
  labels: string[];
}

const blocksOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0);

/** Universal NER: columns of number, word, label. */
export function readUner(file: string): NamedSentence[] {
  return blocksOf(file).map((lines) => {
    const columns = lines.map((line) => line.split('\t'));
    return { words: columns.map((c) => c[1] ?? ''), labels: columns.map((c) => c[2] ?? 'O') };
  });
}

/** Wikigold: every word of a name is I-; its fourth kind, MISC, is no name of ours. */
export function readWikigold(file: string): NamedSentence[] {
  return blocksOf(file).map((lines) => {
    const columns = lines.map((line) => line.split(' '));
    const raw = columns.map((c) => c[1] ?? 'O').map((label) => (label.endsWith('MISC') ? 'O' : label));
    const labels = raw.map((label, i) => (label !== 'O' && raw[i - 1] !== label ? label.replace('I-', 'B-') : label));
    return { words: columns.map((c) => c[0] ?? ''), labels };
  });
}

const kinds: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' };
const titles = new Set(
  'president prime minister mr mrs ms dr sir lord king queen prince princess general gen. mr. mrs. ms. dr. professor prof. senator rep. sen.'.split(
    ' ',
  ),
);

interface Row {
  word: string;
  upos: string;
  head: number;
  entity: string;
}

/** GUM: the names inside its spans of persons, organisations and places, that is, the proper nouns around a span's head. */
export function readGumNames(file: string): NamedSentence[] {
  return blocksOf(file).map((lines) => {
    const rows = lines
      .map((line) => line.split('\t'))
      .filter(([id]) => /^\d+$/.test(id ?? ''))
      .map((c): Row => {
        const entity = /(?:^|\|)Entity=([^|]*)/.exec(c[9] ?? '')?.[1] ?? '';
        return { word: c[1] ?? '', upos: c[3] ?? '', head: Number(c[6]) - 1, entity };
      });
    const labels = rows.map(() => 'O');
    // longest first: a name inside another name is part of it
    for (const span of spansOf(rows).sort((a, b) => b.to - b.from - (a.to - a.from))) mark(rows, span, labels);
    return { words: rows.map((r) => r.word), labels };
  });
}

interface SpanOfKind {
  kind: string;
  from: number;
  to: number;
}

/** "(12-person-new-..." opens span 12, "12)" closes it; "(12-person-...)" is one word. */
function spansOf(rows: readonly Row[]): SpanOfKind[] {
  const open: { id: string; kind: string; from: number }[] = [];
  const spans: SpanOfKind[] = [];
  rows.forEach(({ entity }, i) => {
    for (const [piece] of entity.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const body = piece.replace(/[()]/g, '');
      const id = body.split('-')[0] as string;
      if (piece.startsWith('(')) open.push({ id, kind: body.split('-')[1] ?? '', from: i });
      if (!piece.endsWith(')')) continue;
      const at = open.findLastIndex((o) => o.id === id);
      if (at < 0) continue;
      const [{ kind, from }] = open.splice(at, 1) as [(typeof open)[number]];
      if (kinds[kind]) spans.push({ kind: kinds[kind], from, to: i + 1 });
    }
  });
  return spans;
}

function mark(rows: readonly Row[], { kind, from, to }: SpanOfKind, labels: string[]): void {
  const heads = rows.slice(from, to).map((r, k) => ({ ...r, at: from + k }));
  const head = heads.find((r) => r.head < from || r.head >= to);
  if (head?.upos !== 'PROPN') return;
  const proper = (i: number): boolean => rows[i]?.upos === 'PROPN';
  const link = (i: number): boolean => /^(?:of|and|the|for|de|-|&|'s)$/i.test(rows[i]?.word ?? '');
  let [start, end] = [head.at, head.at + 1];
  while (start > from && (proper(start - 1) || (link(start - 1) && start - 2 >= from && proper(start - 2)))) start--;
  while (end < to && (proper(end) || (link(end) && end + 1 < to && (proper(end + 1) || link(end + 1))))) end++;
  while (end > start && !proper(end - 1)) end--;
  while (kind === 'PER' && start < end - 1 && titles.has((rows[start]?.word ?? '').toLowerCase())) start++;
  if (labels.slice(start, end).some((l) => l !== 'O')) return;
  for (let i = start; i < end; i++) labels[i] = `${i === start ? 'B' : 'I'}-${kind}`;
}
