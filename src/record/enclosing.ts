/** Record: a figure inside the words of an event is the event's number, not a second report. */
import type { Claim } from '../model/claim.ts';
import { grouped } from './grouped.ts';

/** The event, if any, whose own words hold a figure's. */
export function enclosingEvents(claims: readonly Claim[]): (figure: Claim) => Claim | undefined {
  const events = grouped(
    claims.filter((c) => c.kind === 'event' && c.type !== 'STATEMENT'),
    (c) => c.document,
  );
  return (figure) =>
    figure.kind === 'figure' ? events.get(figure.document)?.find((event) => holds(event, figure)) : undefined;
}

function holds(event: Claim, figure: Claim): boolean {
  const [outer, inner] = [event.evidence[0], figure.evidence[0]];
  return outer !== undefined && inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
