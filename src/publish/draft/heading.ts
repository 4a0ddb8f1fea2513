/** Draft: a highlight's heading out of its strongest event, said short and without a verdict. */
import type { EventType } from '../../model/claim.ts';
import type { DraftParts } from '../parts.ts';
import { listed, stateName } from './names.ts';
import type { Scored } from './select.ts';
import { capital } from './sentence.ts';

const nouns: Partial<Record<EventType, string>> = {
  MEET: 'Talks',
  NEGOTIATE: 'Negotiations',
  SIGN: 'A signature',
  SANCTION: 'New sanctions',
  EASE: 'Measures eased',
  WARN: 'A warning',
  ACCUSE: 'An accusation',
  DETAIN: 'Detentions',
  DEPLOY: 'Troops on the move',
  DEFECT: 'Deserters',
  COMBAT: 'Fighting',
  PLEDGE: 'A promise',
};

export function headingOf(lead: Scored, parts: DraftParts): string {
  const { actors, recipients, things } = lead.clause.slots;
  const who = listed(actors.map((a) => a.text));
  const whom = listed(recipients.map((r) => r.text));
  const thing = things[0] === undefined ? '' : bare(things[0]);
  const pair = lead.theme.split('-').map((code) => stateName(code, parts));
  const said = ((): string => {
    switch (lead.event.type) {
      case 'TRANSFER':
        if (/\b(?:soldiers|troops|fighters|personnel)\b/.test(thing)) return `${thing} on the move`;
        return thing === '' ? '' : whom === '' ? `${thing} from ${who}` : `${thing} for ${whom}`;
      case 'DEPLOY':
        return who === '' ? '' : `Troops from ${who}`;
      case 'MEET':
      case 'NEGOTIATE':
        return `${listed([who, whom].filter((n) => n !== ''))} at the table`;
      case 'SIGN':
        return thing === ''
          ? ''
          : lead.event.modality === 'planned'
            ? `${thing} in the making`
            : `${thing} moves ahead`;
      case 'SANCTION':
        return whom === '' ? '' : `Sanctions on ${whom}`;
      case 'ENDORSE':
        return whom === '' ? '' : `${who} at the side of ${whom}`;
      default:
        return '';
    }
  })();
  const heading = said === '' ? `${nouns[lead.event.type] ?? 'News'} between ${listed(pair)}` : said;
  const full = lead.event.modality === 'possible' ? `possibly ${heading}` : heading;
  return capital(full.length > 72 ? `${nouns[lead.event.type] ?? 'News'}: ${listed(pair)}` : full);
}

/** Without article and without figures: a heading promises no number. */
const bare = (thing: string): string =>
  thing
    .replace(/^(?:the|an?|its|their)\s+/i, '')
    .replace(/^(?:(?:more than|at least|up to|about|some|as many as)\s+)*(?:[\d,.]+|one|two|three|several)\s+/i, '')
    .replace(/^(?:thousand|million|billion|trillion)\s+/i, '');
