import { describe, expect, it } from 'vitest';
import { publishParts } from '../../../test/publish-fixtures.ts';
import { timesIn } from '../../extract/rules/time/times.ts';
import type { Issue, Sentence } from '../../model/issue.ts';
import { draftIssue } from '../draft/draft.ts';
import { lintIssue } from './lint.ts';

const parts = publishParts();
const issue = draftIssue('2024-10', { ...parts, showUnreviewed: true });
const sentences = [...issue.highlights.flatMap((h) => h.paragraphs.flat()), ...issue.links.map((l) => l.sentence)];

/** An issue of this one sentence. */
const alone = (sentence: Sentence): Issue => ({
  ...issue,
  intro: sentence,
  highlights: [{ title: '', paragraphs: [[sentence]], why: [], pairs: [], events: [] }],
  links: [],
  changes: [],
  analysis: [],
  perspectives: [],
});
const errorsOf = (sentence: Sentence): string[] =>
  lintIssue(alone(sentence), parts)
    .filter((f) => f.severity === 'error' && f.where === 'highlight 1, sentence 1' && f.rule !== 'conflict')
    .map((f) => f.rule);

interface Mutant {
  kind: 'number' | 'hedge' | 'actor' | 'date';
  text: string;
}

const splice = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const strangers = [
  'Belarus',
  'Venezuela',
  'Japan',
  'Cuba',
  'Sergei Shoigu',
  'Antony Blinken',
  'Syria',
  'Pakistan',
  'Serbia',
  'Viktor Orban',
];

function actorMutants(text: string): Mutant[] {
  const mentions = parts.gazetteer
    .mentionsIn(text, 'en')
    .filter((m) => !['good', 'office', 'place', 'outlet'].includes(m.kind));
  return mentions.flatMap((m) =>
    [...strangers, ...mentions.filter((o) => o.code !== m.code).map((o) => o.text)]
      .filter((name) => name !== m.text)
      .map((name): Mutant => ({ kind: 'actor', text: splice(text, m.start, m.end, name) })),
  );
}

function dateMutants(text: string): Mutant[] {
  const days = timesIn(text, 0, text.length, { lang: 'en', anchor: { published: '2024-10-31' } });
  return days.flatMap((d) => {
    const [, number, month] = /^(\d{1,2}) (\p{L}+)$/u.exec(d.text) ?? [];
    const others =
      number === undefined
        ? ['in 2019']
        : [
            `${Number(number) + 1} ${month}`,
            `${Number(number) - 1} ${month}`,
            `${number} March`,
            `${number} ${month} 2023`,
            `${Number(number) + 4} ${month}`,
          ];
    return others.map((by): Mutant => ({ kind: 'date', text: splice(text, d.start, d.end, by) }));
  });
}

const small = ['two', 'three', 'seven', 'nine', 'eleven'];

function numberMutants(text: string): Mutant[] {
  const dates = timesIn(text, 0, text.length, { lang: 'en', anchor: { published: '2024-10-31' } });
  const free = (at: number): boolean => !dates.some((d) => d.start <= at && at < d.end);
  const digits = [...text.matchAll(/\d[\d,.]*\d|\d/g)]
    .filter((m) => free(m.index))
    .flatMap((m) => {
      const value = Number(m[0].replaceAll(',', ''));
      return [value * 10, value * 2, value + 1, value / 2].map((n) =>
        splice(text, m.index, m.index + m[0].length, n.toLocaleString('en-US')),
      );
    });
  const words = [...text.matchAll(/\b(?:one|two|three|seven)\b/g)].flatMap((m) =>
    small.filter((w) => w !== m[0]).map((w) => splice(text, m.index, m.index + m[0].length, w)),
  );
  const scales = [...text.matchAll(/\bmillion\b/g)].flatMap((m) =>
    ['billion', 'thousand'].map((w) => splice(text, m.index, m.index + m[0].length, w)),
  );
  return [...digits, ...words, ...scales].map((t) => ({ kind: 'number', text: t }));
}

function hedgeMutants(text: string): Mutant[] {
  const swaps: [RegExp, string[]][] = [
    [/\babout (?=[\d])/g, ['', 'more than ', 'up to ', 'at least ']],
    [/\bmore than /g, ['', 'about ', 'up to ', 'less than ']],
    [/\bat least /g, ['', 'about ', 'up to ']],
    [/\bup to /g, ['', 'about ', 'at least ']],
    [/\bprobably /g, ['', 'did not ']],
    [/\bmay have /g, ['']],
    [/\b(?:is|are) to sign\b/g, ['signed', 'have signed']],
    [/\bdenies it\b/g, ['confirms it']],
    [/, (?:the )?(?:[A-Z][\p{L}.]*(?: [A-Z][\p{L}.]*)*) said(?=\.)/gu, ['']],
    [
      /(?<=[a-z] )(?=sent |signed |delivered |sold |met |ratified |imposed )/g,
      ['probably ', 'reportedly did not ', 'possibly '],
    ],
  ];
  return swaps.flatMap(([pattern, others]) =>
    [...text.matchAll(pattern)].flatMap((m) =>
      others.map((by): Mutant => ({ kind: 'hedge', text: splice(text, m.index, m.index + m[0].length, by) })),
    ),
  );
}

const mutants = sentences.flatMap((sentence) =>
  [
    ...actorMutants(sentence.text),
    ...dateMutants(sentence.text),
    ...numberMutants(sentence.text),
    ...hedgeMutants(sentence.text),
  ]
    .filter((m) => m.text !== sentence.text)
    .map((m) => ({ ...m, sentence })),
);

describe('lint reads every sentence again in its claims', () => {
  it('finds nothing wrong with the draft itself', () => {
    expect(sentences.length).toBeGreaterThan(15);
    expect(sentences.flatMap((s) => errorsOf(s).map((rule) => `${rule}: ${s.text}`))).toEqual([]);
  });

  it('has at least 500 changed sentences to judge, of all four kinds', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(500);
    for (const kind of ['number', 'hedge', 'actor', 'date'])
      expect(mutants.filter((m) => m.kind === kind).length, kind).toBeGreaterThanOrEqual(30);
  });

  it('catches every changed number, hedge, actor and date', () => {
    const missed = mutants.filter(({ sentence, text }) => errorsOf({ ...sentence, text }).length === 0);
    expect(missed.map((m) => `${m.kind}: ${m.text}`)).toEqual([]);
  });
});
