import { describe, expect, it } from 'vitest';
import { publishParts } from '../../../test/publish-fixtures.ts';
import type { Issue } from '../../model/issue.ts';
import { lintIssue } from '../lint/lint.ts';
import type { DraftParts } from '../parts.ts';
import { sentencesIn } from '../sentences.ts';
import { draftIssue } from './draft.ts';

const parts = publishParts();
const draft = (more: Partial<DraftParts> = {}): Issue =>
  draftIssue('2024-10', { ...parts, showUnreviewed: true, ...more });
const textOf = (issue: Issue): string =>
  sentencesIn(issue)
    .map(({ sentence }) => sentence.text)
    .join('\n');
const issue = draft();

describe('the draft of a month', () => {
  it("keeps 'about' on the 12,000 troops and sets the other value beside it with its speaker", () => {
    expect(textOf(issue)).toContain('about 12,000 troops');
    expect(textOf(issue)).toMatch(/Figures for troops differ: .*about 12,000.*Kyrylo Budanov of at least 15,000/);
  });

  it('says who denies it right behind what is denied', () => {
    const [troops, denial] = issue.highlights[0]?.paragraphs[0] ?? [];
    expect(troops?.text).toContain('North Korea sent');
    expect(denial?.text).toBe('Dmitry Peskov denies it.');
  });

  it('keeps a plan a plan and a doubt a doubt', () => {
    expect(textOf(issue)).toMatch(/Russia and Iran are to sign a comprehensive treaty/);
    expect(textOf(issue)).toMatch(/Russia probably shipped more than one million barrels/);
  });

  it('tells friction beside cooperation of the same pair', () => {
    const iran = issue.highlights.find((h) => h.pairs.includes('IRN-RUS'));
    expect(
      iran?.paragraphs
        .flat()
        .map((s) => s.text)
        .join(' '),
    ).toMatch(/Iran delivered .*Iran accused Russia/);
  });

  it('gives each pair one highlight, with the reasons for it', () => {
    expect(new Set(issue.highlights.flatMap((h) => h.pairs)).size).toBe(issue.highlights.length);
    for (const h of issue.highlights) expect(h.why.join(' ')).toMatch(/weight .* origin/);
  });

  it('uses nothing above TLP clear and nothing of its own issues', () => {
    expect(textOf(issue)).not.toMatch(/machine tools|turbines/);
    const clear = new Map([...parts.documents].map(([id, d]) => [id, { ...d, marking: 'clear' as const }]));
    expect(textOf(draft({ documents: clear }))).toContain('machine tools');
  });

  it('uses reviewed claims only, unless asked, and marks the others', () => {
    expect(textOf(draft({ showUnreviewed: false }))).not.toContain('Limbach');
    const marked = sentencesIn(issue).filter(({ sentence }) => sentence.unreviewed);
    expect(marked.map(({ sentence }) => sentence.text).join(' ')).toContain('Limbach');
  });

  it('keeps to its window', () => {
    expect(draftIssue('2024-11', { ...parts, showUnreviewed: true }).highlights).toEqual([]);
    expect(draft({ window: { start: '2024-10-14', end: '2024-10-16' } }).intro.text).not.toContain('troops');
  });

  it('keeps state media apart from analysis', () => {
    expect(issue.analysis.map((r) => r.outlet)).toEqual(['Larkfield Institute']);
    expect(issue.perspectives.map((r) => r.outlet)).toContain('Lotus River Daily');
  });

  it('tells no event twice', () => {
    const links = issue.links.map((l) => l.sentence.text);
    const told = issue.highlights.flatMap((h) => h.paragraphs.flat().map((s) => s.text));
    expect(links.filter((l) => told.includes(l))).toEqual([]);
  });

  it('says what was withdrawn since the last issue', () => {
    const [gone] = issue.links[0]?.sentence.claims ?? [];
    const claims = new Map(
      [...parts.claims].map(([id, c]) => [id, id === gone ? { ...c, state: 'rejected' as const } : c]),
    );
    expect(draft({ claims, previous: issue }).changes.map((s) => s.text)).toEqual([
      `Withdrawn: ${issue.links[0]?.sentence.text}`,
    ]);
  });

  it('passes its own lint but for what nobody has reviewed', () => {
    const findings = lintIssue(issue, parts);
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    expect(findings.some((f) => f.rule === 'unreviewed')).toBe(true);
  });

  it('is the same draft whatever order the records come in', () => {
    expect(draft({ events: [...parts.events].reverse(), claims: new Map([...parts.claims].reverse()) })).toEqual(issue);
  });
});

describe('lint', () => {
  it('refuses claims that are gone, barred, or nobody cites', () => {
    const [first] = issue.links;
    if (!first) throw new Error('the draft has no link');
    const rules = (claims: string[], more: Partial<DraftParts> = {}): string[] =>
      lintIssue(
        { ...issue, links: [{ ...first, outlets: [], sentence: { ...first.sentence, claims: claims as never } }] },
        { ...parts, ...more },
      )
        .filter((f) => f.where === 'link 1')
        .map((f) => f.rule);
    expect(rules([])).toContain('no-claim');
    expect(rules(['c0000000000000000'])).toContain('dead-claim');
    expect(rules(first.sentence.claims)).toContain('outlet');
    const red = new Map([...parts.documents].map(([id, d]) => [id, { ...d, marking: 'red' as const }]));
    expect(rules(first.sentence.claims, { documents: red })).toContain('barred');
  });

  it('does not let likelihood and confidence share a sentence', () => {
    const [link] = issue.links;
    const text = 'It is likely, with high confidence, that Andrei Belousov met Dong Jun in Beijing on 14 October.';
    const mixed = { ...issue, links: link ? [{ ...link, sentence: { ...link.sentence, text } }] : [] };
    expect(lintIssue(mixed, parts).map((f) => f.rule)).toContain('likelihood');
  });

  it('wants the other value beside one that is disputed', () => {
    const highlights = issue.highlights.map((h) => ({
      ...h,
      paragraphs: h.paragraphs.map((p) => p.filter((s) => !s.text.startsWith('Figures'))),
    }));
    expect(lintIssue({ ...issue, highlights }, parts).map((f) => f.rule)).toContain('conflict');
  });
});
