/** Export of figures: every value with its speaker, one a row; never summed, never averaged. */
import type { FigurePoint, FigureSeries } from '../../model/event.ts';
import { type Export, paged, withheld } from './export.ts';

type Row = Omit<FigureSeries, 'points'> & { point: FigurePoint };

export const figures: Export<FigureSeries, Row> = {
  name: 'figures',
  about: 'values of one quantity side by side',
  columns: [
    { key: 'series', about: 'id of the quantity', cell: (r) => r.id },
    { key: 'type', about: 'type of figure', cell: (r) => r.type },
    { key: 'what', about: 'what is counted', cell: (r) => r.what },
    { key: 'unit', about: 'unit as counted', cell: (r) => r.unit },
    { key: 'parties', about: 'states it is about', cell: (r) => r.parties.map((p) => p.code ?? p.name).join(';') },
    { key: 'low', about: 'lower bound as stated', cell: (r) => r.point.low },
    { key: 'best', about: 'value as stated', cell: (r) => r.point.best },
    { key: 'high', about: 'upper bound as stated', cell: (r) => r.point.high },
    { key: 'wording', about: 'as printed in the source', cell: (r) => r.point.wording },
    { key: 'as_of', about: 'day it is said to hold', cell: (r) => r.point.asOf },
    { key: 'speaker', about: 'who says so', cell: (r) => r.point.speaker },
    { key: 'origin', about: 'independent origin', cell: (r) => r.point.origin },
    { key: 'line', about: 'current, forecast, cumulative, planned, movement', cell: (r) => r.point.series },
    {
      key: 'conflict',
      about: 'yes if origins of the series cannot both hold',
      cell: (r) => (r.conflict ? 'yes' : 'no'),
    },
    { key: 'claim', about: 'id of the claim', cell: (r) => r.point.claim },
  ],
  rows: ({ points, ...series }) => points.map((point) => ({ ...series, point })),
  async *load(store) {
    const inside = await withheld(store);
    for await (const series of paged((offset) => store.figures({ offset, limit: 500 }))) {
      const points = series.points.filter((point) => !inside.has(point.document));
      if (points.length > 0) yield { ...series, points };
    }
  },
};
