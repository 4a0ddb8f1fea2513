/** List format: OFAC's remarks field: facts one after the other with semicolons, each by its label. The text itself is kept whole. */
import type { ListEntry } from '../entry.ts';
import { addBirth, addIdentifier, addName, addTo, setTransport } from '../fill.ts';

type Taker = (entry: ListEntry, found: RegExpExecArray) => void;

/** "alt." before a label says that there is another such fact before it. */
const facts: readonly (readonly [RegExp, Taker])[] = [
  [/^DOB (.+)$/i, (entry, [, date = '']) => void addBirth(entry, date)],
  [/^POB (.+)$/i, (entry, [, place = '']) => void addBirth(entry, '', place)],
  [/^(?:nationality|citizen(?: of)?):? (.+)$/i, (entry, [, land = '']) => addTo(entry.nationalities, land)],
  [
    /^Gender:? (\w+)$/i,
    (entry, [, gender = '']) => {
      entry.gender = gender;
    },
  ],
  [/^Linked To:? (.+)$/i, (entry, [, name = '']) => void entry.links.push({ relation: 'Linked To', name })],
  [/^a\.?k\.?a\.? ['"](.+)['"]$/i, (entry, [, name = '']) => addName(entry, name, 'weak')],
  [/^f\.?k\.?a\.? ['"](.+)['"]$/i, (entry, [, name = '']) => addName(entry, name, 'former')],
  [/^(Executive Order \d+.*|CAATSA Section.*)$/i, (entry, [, basis = '']) => addTo(entry.legalBasis, basis)],
  [
    /^(?:Additional Sanctions Information - |Secondary sanctions risk:?\s*)(.+)$/i,
    (entry, [whole, text = '']) => addTo(entry.measures, /secondary/i.test(whole) ? 'Secondary sanctions' : text),
  ],
  [
    /^(Aircraft (?:Model|Operator|Manufacture Date|Mode S Transponder Code)|(?:Former |Other )?Vessel (?:Flag|Type|Owner|Year of Build|Call Sign)) (.+)$/i,
    (entry, [, field = '', value = '']) => setTransport(entry, field.toLowerCase(), value),
  ],
  [
    /^((?:[A-Z][\w.'/-]*\s+){0,6}?(?:Passport|No\.|Number(?: \(.+?\))?|Identification|ID|MMSI|C\.U\.R\.P\.|R\.F\.C\.|D\.N\.I\.|SSN|NIT #|SWIFT\/BIC|LEI|Website|Email Address|Digital Currency Address - \w+|Card|Code|Gazette)(?: No\.| Number)?)[:.]? (\S.*?)(?: \(([^()]+)\))?((?: (?:issued|expires) [\w ]+)*)$/,
    (entry, [, label = '', value = '', country = '', dates = '']) =>
      addIdentifier(entry, { label, value, country, note: dates.trim() }),
  ],
];

export function readRemarks(entry: ListEntry, remarks: string): void {
  for (const piece of remarks.split(/;\s+/)) {
    const fact = piece
      .trim()
      .replace(/\.$/, '')
      .replace(/^alt\.\s+/i, '');
    for (const [form, take] of facts) {
      const found = form.exec(fact);
      if (found === null) continue;
      take(entry, found);
      break;
    }
  }
}
