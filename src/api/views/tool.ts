/** Door: one tool with its dated versions and the legs of the register it was held against. */
import type { Desk } from '../../desk.ts';
import type { Reach, Tool } from '../../model/tool.ts';
import { held } from './not-found.ts';

export interface ToolView {
  tool: Tool;
  reach: Reach[];
}

const mostCells = 500;

export async function toolView(desk: Desk, id: string): Promise<ToolView> {
  const tool = held(
    desk.vocabulary.tools.find((t) => t.id === id),
    'tool',
    '/tools',
  );
  const page = await desk.store.reach({ filters: { tool: id }, limit: mostCells });
  return { tool, reach: page.rows };
}
