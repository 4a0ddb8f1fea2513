/** Render: the issue as a tagged PDF, typeset by typst with the fonts of the package: same issue, same bytes on every machine. */
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { EntenteError } from '../../model/errors.ts';
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DeskProfile } from '../../model/knowledge.ts';
import { packageRoot } from '../../vocabulary/load.ts';
import type { Notes } from '../notes.ts';
import { dayInWords, directionOf } from './days.ts';
import { marksOf } from './marks.ts';
import { pdfTemplate } from './pdf-template.ts';

interface Printed {
  issue: Issue;
  profile: DeskProfile;
  notes: Notes;
  /** stands in the file as its day of making */
  date: Date;
}

let compiler: NodeCompiler | undefined;

/** Errors: internal, with what the typesetter said. */
export function issuePdf(printed: Printed): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [join(packageRoot(), 'fonts')] }] });
  try {
    return compiler.pdf(
      { mainFileContent: pdfTemplate, inputs: { issue: JSON.stringify(dataOf(printed)) } },
      { creationTimestamp: Math.floor(printed.date.getTime() / 1000) },
    );
  } catch (cause) {
    throw new EntenteError('internal', 'The PDF could not be typeset.', {
      hint: 'Run again with --debug and report the trace; the other forms of the issue do not need it.',
      cause,
    });
  }
}

function dataOf({ issue, profile, notes }: Printed) {
  const { sections } = profile.review;
  const said = (s: Sentence) => ({ text: s.text, unreviewed: s.unreviewed, notes: notes.numbersOf(s.claims) });
  const section = (key: string, parts: object) => ({
    title: sections[key] ?? key,
    highlights: [],
    entries: [],
    readings: [],
    ...parts,
  });
  const readings = (key: 'analysis' | 'perspectives') =>
    section(key, {
      readings: issue[key].map((r) => ({
        title: r.title,
        url: r.url,
        names: [...r.authors, ...(r.outlet === null ? [] : [r.outlet])],
      })),
    });
  const all = [
    section('highlights', {
      highlights: issue.highlights.map((h) => ({ title: h.title, paragraphs: h.paragraphs.map((p) => p.map(said)) })),
    }),
    section('links', { entries: issue.links.map((l) => ({ sentence: said(l.sentence), names: l.outlets })) }),
    readings('analysis'),
    readings('perspectives'),
  ];
  return {
    title: issue.title,
    description: issue.intro.text,
    meta: `Covers ${dayInWords(issue.window.start)} to ${dayInWords(issue.window.end)}`,
    marks: marksOf(issue, notes),
    intro: said(issue.intro),
    sections: all.filter((s) => s.highlights.length + s.entries.length + s.readings.length > 0),
    notes: notes.list.map((n) => ({
      number: n.number,
      quote: n.quote,
      lang: n.lang.slice(0, 2),
      rtl: directionOf(n.lang) === 'rtl',
      outlet: n.outlet,
      url: n.url,
      foot: `${n.day === null ? '' : `, ${dayInWords(n.day)}`}, sha256 ${n.digest.slice(0, 12)}`,
    })),
    masthead: issue.masthead,
  };
}
