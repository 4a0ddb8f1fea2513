/** Publish: everything a draft is made from. The same parts judge the issue (lint) and print it (write). */
import type { Claim } from '../model/claim.ts';
import type { Clock } from '../model/clock.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Event, FigureSeries } from '../model/event.ts';
import type { Issue } from '../model/issue.ts';
import type { DeskProfile, Gazetteer, OutletTable } from '../model/knowledge.ts';

export interface IssueParts {
  events: readonly Event[];
  claims: ReadonlyMap<string, Claim>;
  documents: ReadonlyMap<string, Document>;
  figures: readonly FigureSeries[];
  deals: readonly Deal[];
  profile: DeskProfile;
  gazetteer: Gazetteer;
  outlets: OutletTable;
  /** name of a state or organisation by its code */
  label: (code: string) => string;
  clock: Clock;
}

export interface DraftParts extends IssueParts {
  /** also claims nobody has reviewed, marked (settled 3) */
  showUnreviewed: boolean;
  /** else the first to the last day of the cover month (settled 16) */
  window?: { start: string; end: string };
  /** the issue before this one: what it told is no news */
  previous?: Issue;
}
