/** `entente deals`: the register, a line a leg, in SIPRI's manner: brackets for uncertain values, ".." for unknown ones. */

import { openDesk } from '../../desk.ts';
import type { Deal, Leg } from '../../model/deal.ts';
import { wording } from '../../record/figures/wording.ts';
import type { CommandFile } from '../program.ts';
import { table } from '../terminal.ts';

export const dealsCommand: CommandFile = (program, terminal, act) => {
  program
    .command('deals')
    .description('print the register of deals, a line a leg')
    .option('--pair <pair>', 'only this pair, e.g. PRK-RUS')
    .addHelpText('after', '\nExamples:\n  entente deals --pair PRK-RUS\n  entente deals --json')
    .action((options: { pair?: string }) =>
      act(async ({ home, json }) => {
        const desk = await openDesk({ home, clock: terminal.clock });
        const filters = options.pair ? { pair: options.pair } : {};
        const { rows } = await desk.store.deals({ filters, limit: 1000 });
        await desk.close();
        terminal.out(
          json
            ? JSON.stringify(rows, null, 2)
            : rows.length === 0
              ? 'The register is empty. Take in documents first: entente ingest PATH'
              : inRows(rows),
        );
        return 0;
      }),
    );
};

const inRows = (deals: readonly Deal[]): string =>
  table(
    ['deal', 'leg', 'what', 'how much', 'modality', 'link', 'settlement', 'status', 'origins'],
    deals.flatMap((deal) => deal.legs.map((leg) => row(deal, leg))),
  );

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
