// Language layer: names of persons, organisations and places that no list knows, by a trained recogniser. The vocabulary's own names
// win where both find one: this serves the rest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../vocabulary/load.ts';
import { labelsOf, type NameModel, unpackNames } from './name-model.ts';
import type { Token } from './tokens.ts';

export interface FoundName {
  kind: 'person' | 'organisation' | 'place';
  /** tokens from, to before */
  from: number;
  to: number;
  /** offsets into the text layer */
  start: number;
  end: number;
  /** by how much the evidence of its weakest word alone speaks for this label; below 0 its neighbours decided */
  margin: number;
}

const kinds: Readonly<Record<string, FoundName['kind']>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

let shipped: NameModel | undefined;

/** Names among the tokens of one English sentence, in order, none inside another. Weights are read on first use. */
export function namesIn(tokens: readonly Token[], model: NameModel = shippedModel()): FoundName[] {
  const { labels, margins } = labelsOf(
    tokens.map((t) => t.text),
    model,
  );
  const names: FoundName[] = [];
  labels.forEach((label, i) => {
    const [place, type = ''] = (model.words.classes[label] as string).split('-');
    const kind = kinds[type];
    const token = tokens[i] as Token;
    const margin = margins[i] as number;
    const open = names.at(-1);
    if (place === 'B' && kind) names.push({ kind, from: i, to: i + 1, start: token.start, end: token.end, margin });
    else if (place === 'I' && kind && open?.to === i) {
      open.to = i + 1;
      open.end = token.end;
      open.margin = Math.min(open.margin, margin);
    }
  });
  return names;
}

function shippedModel(): NameModel {
  shipped ??= unpackNames(readFileSync(join(packageRoot(), 'model', 'weights', 'en-names.bin')));
  return shipped;
}
