/** List format: FollowTheMoney entities as OpenSanctions publishes them -> one entry per target and listing authority. Sanctions, addresses and ownership are joined late. */
import { emptyEntry, type ListEntry, listSchemata } from '../entry.ts';
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
import type { Unread } from '../unread.ts';
import { addLinks, linkEnds } from './ftm-links.ts';

export interface FtmEntity {
  id: string;
  schema: string;
  properties: Readonly<Record<string, readonly string[]>>;
  datasets: readonly string[];
  target: boolean;
}

/** Source datasets of OpenSanctions -> who lists. */
const authorities: readonly (readonly [RegExp, string])[] = [
  [/^us_ofac/, 'OFAC'],
  [/^us_(?:bis|trade_csl)/, 'BIS'],
  [/^us_state|^us_ddtc/, 'State Department'],
  [/^eu_/, 'EU'],
  [/^gb_/, 'UK'],
  [/^un_/, 'UN'],
  [/^ch_seco/, 'Switzerland'],
  [/^ca_/, 'Canada'],
  [/^au_/, 'Australia'],
  [/^jp_/, 'Japan'],
  [/^nz_/, 'New Zealand'],
  [/^ua_/, 'Ukraine'],
  [/^cn_/, 'China'],
];

const authorityOf = (dataset: string): string | null => authorities.find(([name]) => name.test(dataset))?.[1] ?? null;

/** Schemata that are parts of other things: joined below, or told as unread. */
const joinedSchemata = new Set(['Sanction', 'Address', 'Identification', 'Passport', ...Object.keys(linkEnds)]);

export function entriesOf(entities: Iterable<FtmEntity>, unread: Unread): ListEntry[] {
  const all = new Map<string, FtmEntity>();
  const sanctions = new Grouped();
  const documents = new Grouped();
  for (const entity of entities) {
    all.set(entity.id, entity);
    if (entity.schema === 'Sanction') sanctions.add(entity, 'entity');
    if (entity.schema === 'Passport' || entity.schema === 'Identification') documents.add(entity, 'holder');
  }
  const found: ListEntry[] = [];
  for (const entity of all.values()) {
    const listings = sanctions.of(entity.id);
    const topics = entity.properties['topics'] ?? [];
    const isTarget = listings.length > 0 || topics.some((t) => t.startsWith('sanction') || t === 'export.control');
    if (isTarget) found.push(...listingsOf(entity, { listings, all, documents: documents.of(entity.id) }));
    else if (!joinedSchemata.has(entity.schema))
      unread.add(`${entity.schema} without a listing`, entity.properties['name']?.[0] ?? entity.id);
  }
  addLinks(found, all);
  return found;
}

/** Entities by the ids that one of their properties names. */
class Grouped {
  private readonly groups = new Map<string, FtmEntity[]>();

  add(entity: FtmEntity, property: string): void {
    for (const id of entity.properties[property] ?? []) {
      const group = this.groups.get(id);
      if (group === undefined) this.groups.set(id, [entity]);
      else group.push(entity);
    }
  }

  of(id: string): readonly FtmEntity[] {
    return this.groups.get(id) ?? [];
  }
}

interface Around {
  listings: readonly FtmEntity[];
  all: ReadonlyMap<string, FtmEntity>;
  documents: readonly FtmEntity[];
}

/** One entry per authority, so that "listed by whom" counts authorities and not records. */
function listingsOf(entity: FtmEntity, { listings, all, documents }: Around): ListEntry[] {
  const by = new Map<string, FtmEntity[]>();
  for (const sanction of listings) {
    const dataset = sanction.datasets.map(authorityOf).find((a) => a !== null);
    const authority = dataset ?? sanction.properties['authority']?.[0] ?? sanction.datasets[0] ?? 'OpenSanctions';
    by.set(authority, [...(by.get(authority) ?? []), sanction]);
  }
  if (by.size === 0)
    by.set(entity.datasets.map(authorityOf).find((a) => a !== null) ?? entity.datasets[0] ?? 'OpenSanctions', []);
  return [...by].map(([authority, sanctions]) => entryOf(entity, { authority, sanctions, documents, all }));
}

interface Listing {
  authority: string;
  sanctions: readonly FtmEntity[];
  documents: readonly FtmEntity[];
  all: ReadonlyMap<string, FtmEntity>;
}

const idProperties: readonly (readonly [string, string])[] = [
  ['imoNumber', 'IMO'],
  ['mmsi', 'MMSI'],
  ['callSign', 'Call sign'],
  ['leiCode', 'LEI'],
  ['innCode', 'INN'],
  ['ogrnCode', 'OGRN'],
  ['swiftBic', 'SWIFT/BIC'],
  ['isinCode', 'ISIN'],
  ['isin', 'ISIN'],
  ['uscCode', 'USCC'],
  ['dunsCode', 'DUNS'],
  ['passportNumber', 'Passport'],
  ['idNumber', 'National identification'],
  ['taxNumber', 'Tax'],
  ['registrationNumber', 'Registration'],
  ['publicKey', 'Crypto wallet'],
  ['serialNumber', 'Aircraft serial number (MSN)'],
  ['email', 'Email'],
  ['website', 'Website'],
  ['phone', 'Phone'],
];
const transportProperties = [
  'type',
  'flag',
  'pastFlags',
  'tonnage',
  'grossRegisteredTonnage',
  'buildDate',
  'model',
  'owner',
  'operator',
];

const schemaOf = (schema: string): ListEntry['schema'] =>
  listSchemata.find((s) => s === schema) ??
  (schema === 'PublicBody' || schema === 'SecurityIssuer'
    ? 'Organization'
    : schema === 'CryptoWallet' || schema === 'Security'
      ? 'Asset'
      : 'LegalEntity');

function entryOf(entity: FtmEntity, { authority, sanctions, documents, all }: Listing): ListEntry {
  const values = (name: string): readonly string[] => entity.properties[name] ?? [];
  const entry = emptyEntry({
    authority,
    list: 'opensanctions',
    id: `${entity.id}/${authority}`,
    schema: schemaOf(entity.schema),
  });
  entry.references = { opensanctions: entity.id };
  takeNames(entry, values);
  for (const [property, label] of idProperties)
    for (const value of values(property)) addIdentifier(entry, { label, value });
  for (const document of documents) {
    const [number, country, type] = ['number', 'country', 'type'].map((p) => document.properties[p]?.[0] ?? '');
    addIdentifier(entry, { label: type || document.schema, value: number ?? '', country: country ?? '' });
  }
  addBirths(entry, values('birthDate'));
  for (const place of values('birthPlace')) addBirth(entry, '', place);
  joinBirths(entry);
  for (const address of values('address')) addAddress(entry, [address], '');
  for (const id of values('addressEntity'))
    addAddress(entry, [all.get(id)?.properties['full']?.[0] ?? ''], all.get(id)?.properties['country']?.[0] ?? '');
  addTo(
    entry.nationalities,
    ...values('nationality'),
    ...values('citizenship'),
    ...values('country').filter(() => entry.schema !== 'Person'),
  );
  addTo(entry.positions, ...values('position'), ...values('title'));
  entry.gender = values('gender')[0] ?? null;
  for (const property of transportProperties)
    for (const value of values(property))
      if (entry.schema === 'Vessel' || entry.schema === 'Airplane') setTransport(entry, property, value);
  entry.remarks = joined(entry.remarks, ...values('notes'), ...values('summary'));

  addTo(
    entry.programmes,
    ...sanctions.flatMap((s) => s.properties['programId'] ?? s.properties['program'] ?? []),
    ...(sanctions.length === 0 ? values('programId') : []),
  );
  for (const sanction of sanctions) takeSanction(entry, sanction);
  return entry;
}

function takeNames(entry: ListEntry, values: (name: string) => readonly string[]): void {
  const [first, ...others] = values('name');
  if (first !== undefined) addName(entry, first, 'primary');
  for (const name of [...others, ...values('alias')]) addName(entry, name, 'alias');
  for (const name of values('weakAlias')) addName(entry, name, 'weak');
  for (const name of values('previousName')) addName(entry, name, 'former');
}

function takeSanction(entry: ListEntry, { properties }: FtmEntity): void {
  const day = dayFor(entry, 'Listed', properties['listingDate']?.[0] ?? properties['startDate']?.[0] ?? '');
  if (day !== null && (entry.listedOn === null || day < entry.listedOn)) entry.listedOn = day;
  entry.reasons = joined(entry.reasons, ...(properties['reason'] ?? []));
  addTo(entry.measures, ...(properties['provisions'] ?? []));
  addTo(entry.legalBasis, ...(properties['program'] ?? []));
  for (const id of properties['authorityId'] ?? []) entry.references['authority-id'] = id;
  for (const end of properties['endDate'] ?? []) entry.remarks = joined(entry.remarks, `Until ${end}`);
}
