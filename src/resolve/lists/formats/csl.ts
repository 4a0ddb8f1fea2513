/** List format: the US Consolidated Screening List of trade.gov, CSV or JSON: BIS's lists beside those of Treasury and State. */
import { EntenteError } from '../../../model/errors.ts';
import { csvRows } from '../csv-records.ts';
import { emptyEntry, type ListEntry, type ListRead } from '../entry.ts';
import {
  addAddress,
  addBirth,
  addBirths,
  addIdentifier,
  addName,
  addTo,
  dayFor,
  joinBirths,
  joined,
  setTransport,
} from '../fill.ts';
import type { ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import { decoded } from './ofac-csv.ts';

const cslList = { list: 'us-csl', authority: 'US', label: 'US Consolidated Screening List' } as const;

/** One result, its lists as lists whichever file it comes from. */
interface Result {
  text: (field: string) => string;
  list: (field: string) => string[];
  addresses: { parts: string[]; country: string }[];
  ids: { type: string; number: string; country: string; note: string }[];
}

export const cslCsv: ListReader = {
  id: 'us-csl-csv',
  label: 'US Consolidated Screening List as CSV',
  verified: false,
  recognise: ({ lines }) => (/^"?_id"?,"?source"?,"?entity_number"?/.test(lines[0] ?? '') ? 'list' : null),
  read([file]): ListRead {
    const unread = new Unread();
    const rows = csvRows(decoded(file?.bytes ?? new Uint8Array()), { file: file?.name ?? '' });
    const entries = rows.map((row) => {
      row.skip('source_information_url', 'source_list_url');
      const list = (field: string): string[] => split(row.get(field));
      return entryOf({
        text: (f) => row.get(f === 'id' ? '_id' : f),
        list,
        addresses: addressesIn(list('addresses')),
        ids: idsIn(list('ids')),
      });
    });
    for (const row of rows) row.tellUnread(unread);
    return { ...cslList, published: null, entries, unread: unread.list(), signals: [] };
  },
};

export const cslJson: ListReader = {
  id: 'us-csl-json',
  label: 'US Consolidated Screening List as JSON',
  verified: false,
  recognise: ({ text }) => (/^\s*[{[]/.test(text) && /"source_list_url"/.test(text) ? 'list' : null),
  read([file]): ListRead {
    const unread = new Unread();
    const entries = resultsIn(file?.bytes ?? new Uint8Array(), file?.name ?? '').map((result) => {
      const asked = new Set(['source_information_url', 'source_list_url', 'addresses', 'ids']);
      const field = (name: string): unknown => {
        asked.add(name);
        return result[name];
      };
      const entry = entryOf({
        text: (name) => wordOf(field(name)),
        list: (name) =>
          Array.isArray(result[name]) ? (field(name) as unknown[]).map(wordOf) : split(wordOf(field(name))),
        addresses: recordsIn(result['addresses']).map((a) => ({
          parts: ['address', 'city', 'state', 'postal_code'].map((part) => wordOf(a[part])),
          country: wordOf(a['country']),
        })),
        ids: recordsIn(result['ids']).map((i) => ({
          ...{ type: wordOf(i['type']), number: wordOf(i['number']), country: wordOf(i['country']) },
          note: ['issue_date', 'expiration_date']
            .flatMap((d) => (wordOf(i[d]) === '' ? [] : `${d.replace('_', ' ')} ${wordOf(i[d])}`))
            .join('; '),
        })),
      });
      for (const [name, value] of Object.entries(result))
        if (!asked.has(name) && wordOf(value) !== '') unread.add(name, wordOf(value));
      return entry;
    });
    return { ...cslList, published: null, entries, unread: unread.list(), signals: [] };
  },
};

const wordOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
const recordsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
const split = (text: string): string[] =>
  text
    .split(/;\s+/)
    .map((t) => t.trim())
    .filter((t) => t !== '');

function resultsIn(bytes: Uint8Array, file: string): Record<string, unknown>[] {
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return recordsIn(Array.isArray(parsed) ? parsed : (parsed as { results?: unknown }).results);
  } catch (cause) {
    throw new EntenteError('format-broken', `${file} breaks off or is damaged: it is not whole JSON.`, {
      hint: 'Download it again unchanged; nothing was taken in, the list in force stays.',
      cause,
    });
  }
}

/** "street, city, state, code, CC": the country stands last. */
const addressesIn = (texts: readonly string[]) =>
  texts.map((text) => {
    const parts = text.split(/,\s*/);
    const country = /^[A-Z]{2}$/.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
    return { parts, country };
  });

/** "Tax ID No., 7816458415, RU": type, number, country, and dates where there are any. */
const idsIn = (texts: readonly string[]) =>
  texts.map((text) => {
    const [type = '', number = '', country = '', ...more] = text.split(/,\s*/);
    return { type, number, country, note: more.filter((m) => m !== '').join('; ') };
  });

/** "Entity List (EL) - Bureau of Industry and Security": who lists, and the list's short name as programme. */
function sourceOf(source: string): { authority: string; programme: string } {
  const short = /\(([A-Z-]+)\)/.exec(source)?.[1] ?? source.split(' - ')[0] ?? source;
  if (/industry and security/i.test(source)) return { authority: 'BIS', programme: `BIS-${short}` };
  if (/treasury/i.test(source)) return { authority: 'OFAC', programme: short };
  return { authority: /state/i.test(source) ? 'State Department' : 'US', programme: short };
}

const schemata: Readonly<Record<string, ListEntry['schema']>> = {
  individual: 'Person',
  entity: 'Organization',
  vessel: 'Vessel',
  aircraft: 'Airplane',
};
const shipFields = ['vessel_type', 'gross_tonnage', 'gross_registered_tonnage', 'vessel_flag', 'vessel_owner'];

function entryOf({ text, list, addresses, ids }: Result): ListEntry {
  const { authority, programme } = sourceOf(text('source'));
  const id = text('id') || `${programme}-${text('entity_number') || text('name')}`;
  const entry = emptyEntry({
    authority,
    list: 'us-csl',
    id,
    schema: schemata[text('type').toLowerCase()] ?? 'LegalEntity',
  });
  const number = text('entity_number');
  if (number !== '') entry.references[authority === 'OFAC' ? 'ofac' : 'entity-number'] = number;
  addName(entry, text('name'), 'primary');
  for (const name of list('alt_names')) addName(entry, name, 'alias');
  addTo(entry.programmes, ...(authority === 'OFAC' ? list('programs') : [programme, ...list('programs')]));
  addTo(entry.positions, text('title'));
  for (const { parts, country } of addresses) addAddress(entry, parts, country);
  for (const { type, number: value, country, note } of ids) addIdentifier(entry, { label: type, value, country, note });
  addIdentifier(entry, { label: 'Call sign', value: text('call_sign') });
  addTo(entry.nationalities, ...list('nationalities'), ...list('citizenships'));
  for (const place of list('places_of_birth')) addBirth(entry, '', place);
  for (const field of shipFields) setTransport(entry, field.replaceAll('_', ' '), text(field));
  addTo(entry.legalBasis, text('federal_register_notice'), text('standard_order'));
  const [requirement, policy, end] = [text('license_requirement'), text('license_policy'), text('end_date')];
  addTo(
    entry.measures,
    requirement === '' ? '' : `Licence requirement: ${requirement}`,
    policy === '' ? '' : `Licence policy: ${policy}`,
  );
  entry.remarks = joined(text('remarks'), end === '' ? null : `Until ${end}`, entry.remarks);
  addBirths(entry, list('dates_of_birth'));
  entry.listedOn = dayFor(entry, 'From', text('start_date'));
  joinBirths(entry);
  return entry;
}
