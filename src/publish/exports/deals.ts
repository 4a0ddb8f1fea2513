/** Export of the register: a row a leg in CSV, whole deals in JSON. Brackets mark what is uncertain, ".." what is unknown. */
import type { Deal, Leg } from '../../model/deal.ts';
import { wording } from '../../record/figures/wording.ts';
import { type Export, paged } from './export.ts';

type Row = Deal & { leg: Leg };

const sourced = (values: Deal['settlement']): string =>
  values.map((v) => (v.by ? `${v.value} (${v.by})` : v.value)).join('; ') || '..';
const uncertain = (text: string | null, estimated: boolean): string =>
  text === null ? '..' : estimated ? `(${text})` : text;

export const deals: Export<Deal, Row> = {
  name: 'deals',
  about: 'the register of deals, a row a leg',
  columns: [
    { key: 'deal', about: 'permanent id', cell: (r) => r.id },
    { key: 'version', about: 'version of the deal', cell: (r) => r.version },
    { key: 'title', about: 'one line in plain words', cell: (r) => r.title },
    { key: 'level', about: 'arrangement, flow or consignment', cell: (r) => r.level },
    { key: 'pair', about: 'the two states', cell: (r) => r.pair },
    {
      key: 'category',
      about: 'what is exchanged, only where a source states the link',
      cell: (r) => `${r.category.code} ${r.category.label}`.trim(),
    },
    { key: 'leg', about: 'id of the leg', cell: (r) => r.leg.id },
    { key: 'direction', about: 'giver > receiver', cell: (r) => r.leg.direction },
    {
      key: 'kind',
      about: 'goods, services, persons, money, technology, rights, political cover',
      cell: (r) => r.leg.kind,
    },
    { key: 'goods', about: 'class of good', cell: (r) => r.leg.goods },
    { key: 'what', about: 'in the words of the sources', cell: (r) => r.leg.text },
    { key: 'hs', about: 'HS 2022', cell: (r) => r.leg.hs ?? '..' },
    {
      key: 'quantities',
      about: 'each with its speaker, never merged',
      cell: (r) => r.leg.quantities.map((q) => `${wording(q)} (${q.speaker})`).join('; ') || '..',
    },
    {
      key: 'first',
      about: 'first delivery, brackets = estimated',
      cell: (r) => uncertain(r.leg.first, r.leg.datesEstimated),
    },
    { key: 'last', about: 'last delivery', cell: (r) => uncertain(r.leg.last, r.leg.datesEstimated) },
    { key: 'modality', about: "the leg's own modality", cell: (r) => r.leg.modality },
    {
      key: 'link',
      about: 'whether a source says what it is for',
      cell: (r) => r.links.find((l) => l.from === r.leg.id || l.to === r.leg.id)?.state ?? 'none-claimed',
    },
    { key: 'settlement', about: 'how it is paid, and who says so', cell: (r) => sourced(r.settlement) },
    { key: 'route', about: 'by what way, and who says so', cell: (r) => sourced(r.route) },
    { key: 'progress', about: 'first status axis', cell: (r) => r.progress },
    { key: 'epistemic', about: 'second status axis', cell: (r) => r.epistemic },
    { key: 'origins', about: 'independent origins of the leg', cell: (r) => r.leg.origins },
    {
      key: 'completeness',
      about: 'share of core fields filled',
      cell: (r) => Math.round(r.completeness.share * 100) / 100,
    },
    { key: 'state', about: 'proposed, confirmed, edited', cell: (r) => r.state },
    { key: 'claims', about: 'ids of the claims of the leg', cell: (r) => r.leg.claims.join(';') },
  ],
  rows: (deal) => deal.legs.map((leg) => ({ ...deal, leg })),
  load: (store) => paged((offset) => store.deals({ offset, limit: 500 })),
};
