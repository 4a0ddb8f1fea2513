/** Door: every table of the desk, sorted by name. A new table is a file here and one line. */
import type { Table } from '../table.ts';
import { actorsTable } from './actors.ts';
import { claimsTable } from './claims.ts';
import { dealsTable } from './deals.ts';
import { designationsTable } from './designations.ts';
import { documentsTable } from './documents.ts';
import { eventsTable } from './events.ts';
import { figuresTable } from './figures.ts';
import { gapsTable } from './gaps.ts';
import { listingsTable } from './listings.ts';
import { sourcesTable } from './sources.ts';
import { toolsTable } from './tools.ts';

export const tables: readonly Table[] = [
  actorsTable,
  claimsTable,
  dealsTable,
  designationsTable,
  documentsTable,
  eventsTable,
  figuresTable,
  gapsTable,
  listingsTable,
  sourcesTable,
  toolsTable,
];
