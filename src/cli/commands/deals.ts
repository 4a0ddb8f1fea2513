/** `entente deals`: the register, a line a leg, in SIPRI's manner: brackets for uncertain values, ".." for unknown ones. */
import type { Deal, Leg } from '../../model/deal.ts';
import { wording } from '../../record/figures/wording.ts';
import type { CommandFile } from '../program.ts';
import { table } from '../terminal.ts';
import { withDesk } from '../with-desk.ts';

export const dealsCommand: CommandFile = (program, terminal, act) => {
  program
    .command('deals')
    .description('print the register of deals, a line a leg')
    .option('--pair <pair>', 'only this pair, e.g. PRK-RUS')
    .addHelpText('after', '\nExamples:\n  entente deals --pair PRK-RUS\n  entente deals --json')
    .action((options: { pair?: string }) =>
      act((globals) =>
        withDesk(globals, terminal, async ({ desk }) => {
          const { all } = await import('../../work/rebuild.ts');
          const filters = options.pair ? { pair: options.pair } : {};
          const deals = await all((page) => desk.store.deals({ ...page, filters }));
          terminal.out(globals.json ? JSON.stringify(deals, null, 2) : inRows(deals, options.pair));
          return 0;
        }),
      ),
    );
};

function inRows(deals: readonly Deal[], pair: string | undefined): string {
  if (deals.length === 0 && pair) return `The register holds no deal of ${pair}. All of them: entente deals`;
  if (deals.length === 0) return 'The register is empty. Take in documents first: entente ingest PATH';
  return table(
    ['deal', 'leg', 'what', 'how much', 'modality', 'link', 'settlement', 'status', 'origins'],
    deals.flatMap((deal) => deal.legs.map((leg) => row(deal, leg))),
  );
}

function row(deal: Deal, leg: Leg): string[] {
  const link = deal.links.find((l) => l.from === leg.id || l.to === leg.id);
  return [
    deal.id,
    leg.direction,
    leg.modality === 'asserted' ? leg.text : `(${leg.text})`,
    leg.quantities.map((q) => wording(q)).join('; ') || '..',
    leg.modality,
    link?.state ?? 'none-claimed',
    deal.settlement.map((s) => `${s.value}${s.by ? ` (${s.by})` : ''}`).join('; ') || '..',
    `${deal.progress}/${deal.epistemic}`,
    String(leg.origins),
  ];
}
