/** Every tool of the vocabulary proves itself on the examples in its own file. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dealWith } from '../../test/deal-fixtures.ts';
import type { HookName, Tool } from '../model/tool.ts';
import { loadTools } from '../vocabulary/tools.ts';
import { reachOf } from './reach.ts';
import { versionOn } from './rule.ts';

const tools = loadTools(join(import.meta.dirname, '..', '..', 'vocab', 'tools'));
const examples = tools.flatMap((tool) =>
  tool.examples.map((example) => ({ tool, example, name: `${tool.id}: ${example.text}` })),
);

test.each(examples)('$name', ({ tool, example }) => {
  const { deal, leg } = dealWith({
    ...example.leg,
    hooks: example.leg.hooks as Partial<Record<HookName, 'yes' | 'no'>>,
  });
  const cell = reachOf(tool, { deal, leg, date: example.leg.date }, { counters: [] });
  expect(`${cell.verdict}: ${cell.reason}`).toMatch(new RegExp(`^${example.verdict}:`));
});

test('tells examples that differ apart: no tool gives one verdict whatever the deal', () => {
  const single = tools.filter((tool) => new Set(tool.examples.map((e) => e.verdict)).size < 2);
  expect(single.map((t) => t.id)).toEqual([]);
});

test('versions of a tool never overlap', () => {
  const overlapping = tools.filter((tool: Tool) =>
    tool.versions.some((version) => versionOn(tool, version.since) !== version),
  );
  expect(overlapping.map((t) => t.id)).toEqual([]);
});

test('what rests on memory is not reviewed', () => {
  const wrong = tools.filter((tool) => tool.reviewed && tool.sources.some((s) => s.includes('memory')));
  expect(wrong.map((t) => t.id)).toEqual([]);
});
