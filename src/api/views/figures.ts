/** Door: the whole series behind the rows of a page of figures. */
import type { Desk } from '../../desk.ts';
import type { FigureSeries } from '../../model/event.ts';
import { listQuery } from '../table.ts';
import { parseTableQuery } from '../table-query.ts';
import { figuresTable } from '../tables/figures.ts';

export interface FiguresView {
  series: FigureSeries[];
}

export async function figuresView(desk: Desk, params: URLSearchParams): Promise<FiguresView> {
  const query = listQuery(parseTableQuery(params, figuresTable), figuresTable.columns);
  return { series: (await desk.store.figures(query)).rows };
}
