/** `entente extract FILE...`: claims of files without a desk, in the interchange of docs/codebook.md. */
import type { Claim } from '../../model/claim.ts';
import type { Unread } from '../../model/document.ts';
import { EntenteError } from '../../model/errors.ts';
import type { Failed } from '../../work/extract-files.ts';
import { tally } from '../extract-stats.ts';
import type { CommandFile } from '../program.ts';
import { type Terminal, table } from '../terminal.ts';

export const extractCommand: CommandFile = (program, terminal, act) => {
  program
    .command('extract')
    .description('print the claims of files; no desk needed, nothing stored')
    .argument('<file...>', 'text, Markdown, HTML, mail, PDF or feed files, folders of them, or - for standard input')
    .option('--format <format>', 'jsonl, json or table', 'jsonl')
    .option('--stats', 'documents, tokens, seconds, claims by kind and peak memory on stderr')
    .addHelpText(
      'after',
      '\nExamples:\n  entente extract article.html --format table\n  entente extract *.txt --format jsonl > claims.jsonl\n  pbpaste | entente extract -\n  entente extract ~/clippings --stats > claims.jsonl',
    )
    .action((files: string[], options: { format: string; stats?: boolean }) =>
      act((globals) => runExtract(files, { ...options, json: globals.json }, terminal)),
    );
};

interface Printing {
  format: string;
  stats?: boolean;
  json: boolean;
}

async function runExtract(files: string[], printing: Printing, terminal: Terminal): Promise<number> {
  const format = formatOf(printing);
  const { loadVocabulary, packageRoot } = await import('../../vocabulary/load.ts');
  const { claimsOfFiles, printedFailures } = await import('../../work/extract-files.ts');
  const vocabulary = loadVocabulary({ package: packageRoot() });
  const claims: Claim[] = [];
  const failed: Failed[] = [];
  const unread: (Unread & { document: string })[] = [];
  const stats = tally();
  for await (const result of claimsOfFiles(files, { vocabulary, clock: terminal.clock })) {
    if ('error' in result) {
      failed.push(result);
      if (format !== 'json') terminal.err(`entente: ${result.uri}: ${result.error.message}\n  ${result.error.hint}`);
      continue;
    }
    stats.add(result, printing.stats ?? false);
    const { name } = result.read.document;
    for (const one of result.unread) unread.push({ document: name, ...one });
    if (format !== 'json')
      for (const { detail, reason } of result.unread) terminal.err(`entente: ${name}: not read: ${detail ?? reason}`);
    if (format === 'jsonl') for (const claim of result.claims) terminal.out(JSON.stringify(claim));
    else claims.push(...result.claims);
  }
  const ok = failed.length === 0;
  const counted = printing.stats ? { stats: stats.result() } : {};
  if (format === 'json')
    terminal.out(JSON.stringify({ ok, claims, failed: printedFailures(failed), unread, ...counted }, null, 2));
  else if (format === 'table' && stats.documents() > 0) terminal.out(asTable(claims));
  if (printing.stats) terminal.err(stats.inWords());
  return ok ? 0 : stats.documents() > 0 ? 1 : 3;
}

function formatOf({ format, json }: Printing): string {
  if (!['jsonl', 'json', 'table'].includes(format)) {
    throw new EntenteError('usage', `There is no format "${format}".`, { hint: 'Use --format jsonl, json or table.' });
  }
  return json ? 'json' : format;
}

function asTable(claims: readonly Claim[]): string {
  const who = (c: Claim, role: string): string =>
    c.actors
      .filter((a) => a.role === role)
      .map((a) => a.code ?? a.name ?? '?')
      .join('+');
  return table(
    ['kind', 'type', 'actor', 'recipient', 'modality', 'time', 'quote'],
    claims.map((c) => [
      c.kind,
      c.type,
      who(c, 'actor'),
      who(c, 'recipient'),
      c.modality,
      c.time ? `${c.time.start ?? '..'}/${c.time.end ?? '..'}` : '',
      c.evidence[0]?.quote.replace(/\s+/g, ' ') ?? '',
    ]),
  );
}
