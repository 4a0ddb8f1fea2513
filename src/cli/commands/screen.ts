/** `entente screen`: names against the lists in force. What it prints stays in the desk: TLP:AMBER, and analysis only. */
import { existsSync } from 'node:fs';
import type { Desk } from '../../desk.ts';
import { today } from '../../model/clock.ts';
import { EntenteError } from '../../model/errors.ts';
import { ageOfLists } from '../../resolve/screening/list-age.ts';
import type { Hit } from '../../resolve/screening/result.ts';
import { dayAsked, type Subject, shortened, subjectOfQuestion } from '../../resolve/screening/subject.ts';
import type { Screened } from '../../work/screening.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import { type Globals, type Terminal, table } from '../terminal.ts';
import { withDesk } from '../with-desk.ts';

interface Options {
  review?: string;
  match?: string;
  on?: string;
  birth?: string;
  id: string[];
  schema?: string;
  format: string;
  hits: boolean;
}

export const screenCommand: CommandFile = (program, terminal, act) => {
  program
    .command('screen')
    .description(
      'hold a name, the rows of a CSV, a document or a month’s review against the sanctions lists of the desk',
    )
    .argument(
      '<what...>',
      'a name; FILE.csv or .tsv with a column name; another file, or a document’s id; YYYY-MM of a review',
    )
    .option('--review <score>', 'lowest score that is told (0.8)')
    .option('--match <score>', 'score from which a hit counts as the same name (0.92)')
    .option('--on <day>', 'the day that ownership and licences are asked for; else today')
    .option('--birth <date>', 'of a name: year or day of birth')
    .option(
      '--id <number>',
      'of a name: IMO, INN, LEI, passport; may be repeated',
      (id: string, ids: string[]) => [...ids, id],
      [],
    )
    .option('--schema <what>', 'of a name: person, organisation or vessel')
    .option('--format <form>', 'text, csv or json', 'text')
    .option('--hits', 'only subjects with a hit', false)
    .addHelpText(
      'after',
      '\nExamples:\n  entente screen "Ри Бён Чхоль"\n  entente screen partners.csv --format csv --hits\n  entente screen d0123456789abcdef\n  entente screen 2024-10 --json',
    )
    .action((what: string[], options: Options) =>
      act((globals) =>
        withDesk(globals, terminal, ({ desk, beforeClosing }) => {
          const progress = progressOn(terminal, globals.quiet);
          beforeClosing(async () => progress.stop());
          return run(what.join(' '), { desk, options, globals, terminal, progress });
        }),
      ),
    );
};

interface Surroundings {
  desk: Desk;
  options: Options;
  globals: Globals;
  terminal: Terminal;
  progress: ReturnType<typeof progressOn>;
}

async function run(what: string, { desk, options, globals, terminal, progress }: Surroundings): Promise<number> {
  const { screened, screeningDesk } = await import('../../work/screening.ts');
  const { usualThresholds } = await import('../../resolve/screening/result.ts');
  const thresholds = {
    review: scoreOf(options.review, usualThresholds.review),
    match: scoreOf(options.match, usualThresholds.match),
  };
  const on = options.on === undefined ? today(desk.clock) : dayAsked(options.on);
  const subjects = await subjectsFor(what, desk, options);
  const screening = await screeningDesk(desk);
  if (screening.screener.entries === 0)
    throw new EntenteError('not-found', 'The desk holds no sanctions list yet.', {
      hint: 'Take one in first: entente lists import FILE|URL',
    });
  const results: Screened[] = [];
  for (const [i, subject] of subjects.entries()) {
    const result = screened(subject, screening, { thresholds, on });
    if (!options.hits || result.hits.length > 0) results.push(result);
    progress.update('screened', i + 1, subjects.length);
    // a terminal's bar, and a stop signal, want their turn
    if (i % 50 === 49) await new Promise((next) => setImmediate(next));
  }
  progress.stop();
  if (globals.json || options.format === 'json') terminal.out(JSON.stringify(results, null, 2));
  else if (options.format === 'csv') terminal.out(await inCsv(results));
  else terminal.out(results.map(inWords).join('\n\n') || 'No hit.');
  return 0;
}

function scoreOf(text: string | undefined, usual: number): number {
  const score = text === undefined ? usual : Number(text);
  if (score >= 0 && score <= 1) return score;
  throw new EntenteError('usage', `"${text}" is no score.`, { hint: 'Give a number from 0 to 1.' });
}

async function subjectsFor(what: string, desk: Desk, options: Options): Promise<Subject[]> {
  const of = await import('../../work/screening-subjects.ts');
  if (/^d[0-9a-f]{16}$/.test(what)) return of.subjectsOfDocument(what, desk);
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(what)) return of.subjectsOfIssue(what, desk);
  if (existsSync(what)) {
    const { subjectsOfCsv } = await import('../../work/subjects-of-csv.ts');
    return /\.(?:csv|tsv)$/i.test(what) ? subjectsOfCsv(what) : ofFile(what, desk);
  }
  if (/\.(?:csv|tsv|txt|pdf|html?|eml)$/i.test(what))
    throw new EntenteError('file-missing', `${what} is not there.`, {
      hint: 'Check the spelling; a name is given without an ending.',
    });
  const { birth, id: identifiers, schema } = options;
  return [
    subjectOfQuestion({
      ...{ name: what, identifiers },
      ...(birth === undefined ? {} : { birth }),
      ...(schema === undefined ? {} : { schema }),
    }),
  ];
}

/** A document that is not in the desk: read and its claims drawn, nothing stored. */
async function ofFile(path: string, desk: Desk): Promise<Subject[]> {
  const { claimsOfFiles } = await import('../../work/extract-files.ts');
  const { subjectsOfClaims } = await import('../../work/screening-subjects.ts');
  const subjects: Subject[] = [];
  for await (const found of claimsOfFiles([path], desk)) {
    if ('error' in found) throw found.error;
    subjects.push(...subjectsOfClaims(found.claims, desk));
  }
  return subjects;
}

function inWords(result: Screened): string {
  const { subject, hits, listedBy, undecided, differing, notListedBy, ownership, licences } = result;
  const lists = notListedBy.map((n) => `${n.authority} (${ageOfLists(n.lists, result.today)})`).join(', ');
  return [
    `${shortened(subject.name)}${subject.source === undefined ? '' : ` (${subject.source})`}: ${hits.length === 0 ? 'no hit' : `${hits.length} hit${hits.length === 1 ? '' : 's'}`}`,
    ...(listedBy.length === 0
      ? []
      : [
          `listed by ${listedBy.map((l) => `${l.authority}${l.since === null ? '' : ` since ${l.since}`} (${l.programmes.join(', ')}; ${ageOfLists(l.lists, result.today)})`).join('; ')}`,
        ]),
    ...(undecided.length === 0
      ? []
      : [`to be compared: ${undecided.map((u) => `${u.authority} (${u.hits})`).join(', ')}`]),
    ...differing.map((d) => `${d.authority}: the name is listed, the facts differ: ${d.against.join('; ')}`),
    ...(lists === '' ? [] : [`not found on ${lists}`]),
    ...(hits.length === 0 ? [] : [hitTable(hits)]),
    ...hits.flatMap((h) => [
      ...h.against.map((a) => `  ${h.entry} against: ${a}`),
      ...h.open.map((o) => `  ${h.entry} open: ${o}`),
      ...h.supports.map((s) => `  ${h.entry} for: ${s}`),
    ]),
    ...ownership.flatMap((o) => [
      `${o.authority} ownership test on ${o.on}: ${o.verdict}, ${o.share.low === o.share.high ? o.share.low : `${o.share.low} to ${o.share.high}`} % held by listed or reached owners, ${o.threshold} needed`,
      ...o.chain.map(
        (s) =>
          `  ${s.owner} > ${s.asset}: ${s.kind === 'control' ? (s.how ?? '') : shareText(s.low, s.high)} ${s.from ?? '..'} to ${s.to ?? 'today'} (${s.because}; ${s.source}${s.reviewed ? '' : '; not reviewed'})`,
      ),
    ]),
    ...licences.map(
      (l) =>
        `${l.state}: ${l.title}, ${l.from ?? '..'} to ${l.to ?? 'open'} (${l.source}${l.reviewed ? '' : '; not reviewed'})`,
    ),
    `TLP:${result.marking.toUpperCase()}. ${result.notice}`,
  ].join('\n');
}

const shareText = (low: number | null, high: number | null): string =>
  low === null && high === null ? 'share unknown' : low === high ? `${low} %` : `${low ?? '?'} to ${high ?? '?'} %`;

const hitTable = (hits: readonly Hit[]): string =>
  table(
    ['score', 'verdict', 'authority', 'entry', 'name', 'matched', 'programme', 'listed', 'why'],
    hits.map((h) => [
      ...[h.score.toFixed(3), h.verdict, h.authority, h.entry, h.name, h.matched],
      ...[[...new Set(h.programmes.map((p) => p.label ?? p.code))].join(', '), h.listedOn ?? '..', whyOf(h)],
    ]),
    200,
  );

/** Contradictions first, then how the words were taken for the same. */
function whyOf({ explanation, matchedKind }: Hit): string {
  const against = explanation.contradictions.map((c) => c.says);
  const readings = [...new Set(explanation.aligned.map((a) => a.reading))].filter((r) => r !== 'same');
  const left = [...explanation.onlyA, ...explanation.onlyB];
  return (
    [
      ...against,
      ...(readings.length > 0 ? [readings.join(', ')] : []),
      ...(left.length > 0 ? [`only one has: ${left.join(' ')}`] : []),
      ...(matchedKind === 'primary' || matchedKind === 'alias' ? [] : [`${matchedKind} name`]),
    ].join('; ') || 'the same words'
  );
}

async function inCsv(results: readonly Screened[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const header = [
    'subject',
    'source',
    'score',
    'verdict',
    'authority',
    'list',
    'entry',
    'name',
    'matched',
    'programmes',
    'listed_on',
    'for',
    'against',
    'open',
    'why',
    'marking',
    'notice',
  ];
  const rows = results.flatMap(({ subject, hits, marking, notice }) =>
    (hits.length > 0 ? hits : [null]).map((h) => [
      ...[subject.name, subject.source ?? ''],
      ...(h === null
        ? Array(13).fill('')
        : [
            h.score,
            h.verdict,
            h.authority,
            h.list,
            h.entry,
            h.name,
            h.matched,
            h.programmes.map((p) => p.key ?? p.code).join(' '),
            h.listedOn ?? '',
            h.supports.join('; '),
            h.against.join('; '),
            h.open.join('; '),
            whyOf(h),
          ]),
      ...[`TLP:${marking.toUpperCase()}`, notice],
    ]),
  );
  return stringify([header, ...rows], { escape_formulas: true }).trimEnd();
}
