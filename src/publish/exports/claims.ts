/** Export of claims, one a row; JSON lines are the interchange of docs/codebook.md. */
import type { Claim } from '../../model/claim.ts';
import { type Export, withheld } from './export.ts';

const codes = (claim: Claim, role: string): string =>
  claim.actors
    .filter((a) => a.role === role)
    .map((a) => a.code ?? a.name ?? '')
    .join(';');

export const claims: Export<Claim> = {
  name: 'claims',
  about: 'what each document says, with the words that say it',
  columns: [
    { key: 'id', about: 'permanent id', cell: (c) => c.id },
    { key: 'document', about: 'file name or address of the document', cell: (c) => c.document },
    { key: 'kind', about: 'event, figure, position or item', cell: (c) => c.kind },
    { key: 'type', about: 'type within the kind', cell: (c) => c.type },
    { key: 'actor', about: 'states or organisations that act', cell: (c) => codes(c, 'actor') },
    { key: 'recipient', about: 'states or organisations acted on', cell: (c) => codes(c, 'recipient') },
    { key: 'third', about: 'states touched or asked about', cell: (c) => codes(c, 'third') },
    { key: 'objects', about: 'what is given, signed, asked', cell: (c) => c.objects.map((o) => o.text).join('; ') },
    { key: 'start', about: 'first day, empty = open', cell: (c) => c.time?.start ?? null },
    { key: 'end', about: 'last day, empty = open', cell: (c) => c.time?.end ?? null },
    { key: 'precision', about: 'day, month, year, range, open', cell: (c) => c.time?.precision ?? null },
    { key: 'low', about: 'lower bound of the first quantity', cell: (c) => c.quantities[0]?.low ?? null },
    { key: 'best', about: 'stated value of the first quantity', cell: (c) => c.quantities[0]?.best ?? null },
    { key: 'high', about: 'upper bound of the first quantity', cell: (c) => c.quantities[0]?.high ?? null },
    { key: 'unit', about: 'unit as counted', cell: (c) => c.quantities[0]?.unit ?? null },
    { key: 'modality', about: 'asserted, reported, planned ...', cell: (c) => c.modality },
    { key: 'hedges', about: 'the words of doubt themselves', cell: (c) => c.hedges.join('; ') },
    {
      key: 'speaker',
      about: 'who says so, outermost first',
      cell: (c) => c.attribution.map((a) => a.speaker).join(' > '),
    },
    {
      key: 'edges',
      about: 'cooperation (+) and contention (-) per pair',
      cell: (c) => c.edges.map((e) => `${e.pair}${e.sign > 0 ? '+' : '-'}`).join(';'),
    },
    { key: 'state', about: 'proposed, auto, accepted, edited', cell: (c) => c.state },
    { key: 'confidence', about: '0 to 1, of the engine', cell: (c) => c.confidence },
    { key: 'quote', about: 'the words, as they stand in the text', cell: (c) => c.evidence[0]?.quote ?? '' },
    { key: 'quote_start', about: 'offset of the quote, UTF-16', cell: (c) => c.evidence[0]?.start ?? null },
  ],
  rows: (item) => [item],
  async *load(store) {
    const inside = await withheld(store);
    for await (const claim of store.allClaims()) if (!inside.has(claim.documentId ?? '')) yield claim;
  },
};
