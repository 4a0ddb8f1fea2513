/** List format: the UK Sanctions List as XML. The list of OFSI closed on 28 January 2026 and has another form. */
import type { ListEntry, ListRead } from '../entry.ts';
import { addIdentifier, addName, addTo, joinBirths, joined } from '../fill.ts';
import { dayOf } from '../list-date.ts';
import type { ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import { type XmlNode, xmlRecords } from '../xml-records.ts';
import {
  several,
  takeUkAddress,
  takeUkBirth,
  takeUkDocument,
  takeUkName,
  takeUkShip,
  ukEntry,
  ukList,
} from './uk-parts.ts';

export const ukXml: ListReader = {
  id: 'uk-xml',
  label: 'UK Sanctions List as XML',
  verified: false,
  recognise: ({ root }) => (root?.name === 'Designations' ? 'list' : null),
  read([file]): ListRead {
    const unread = new Unread();
    const entries: ListEntry[] = [];
    let published: string | null = null;
    xmlRecords(file?.bytes ?? new Uint8Array(), {
      file: file?.name ?? '',
      records: new Set(['Designation', 'DateGenerated']),
      onRecord: (record) => {
        if (record.name === 'DateGenerated') {
          published = dayOf(record.text());
          return;
        }
        entries.push(entryOf(record));
        record.tellUnread(unread);
      },
    });
    return { ...ukList, published, entries, unread: unread.list(), signals: [] };
  },
};

function entryOf(record: XmlNode): ListEntry {
  const entry = ukEntry({
    ...{ id: record.value('UniqueID'), kind: record.value('IndividualEntityShip'), regime: record.value('RegimeName') },
    ...{ source: record.value('DesignationSource'), measures: record.value('SanctionsImposed') },
    ...{ designated: record.value('DateDesignated'), updated: record.value('LastUpdated') },
    ...{ ofsi: record.value('OFSIGroupID'), un: record.value('UNReferenceNumber') },
  });
  // the same measures again as a row of true and false
  record.skip('SanctionsImposedIndicators');
  for (const name of record.one('Names')?.all('Name') ?? []) {
    const how = { type: name.value('NameType'), strength: name.value('AliasStrength') };
    takeUkName(entry, (n) => name.value(`Name${n}`), how);
  }
  for (const name of record.one('NonLatinNames')?.all('NonLatinName') ?? []) {
    name.skip('NonLatinScriptType');
    addName(entry, name.value('NameNonLatinScript'), 'alias', name.value('NonLatinScriptLanguage').toLowerCase());
  }
  addTo(entry.positions, ...record.deep('Title'), ...record.deep('Position'));
  entry.reasons = joined(...record.all('UKStatementofReasons').map((n) => n.prose()));
  entry.remarks = joined(entry.remarks, ...record.all('OtherInformation').map((n) => n.prose()));
  for (const address of record.one('Addresses')?.all('Address') ?? []) {
    const lines = [1, 2, 3, 4, 5, 6].map((n) => address.value(`AddressLine${n}`));
    takeUkAddress(entry, [...lines, address.value('AddressPostalCode')], address.value('AddressCountry'));
  }
  for (const [tag, label] of [
    ['PhoneNumber', 'Phone'],
    ['EmailAddress', 'Email'],
    ['Website', 'Website'],
  ] as const)
    for (const value of record.deep(tag)) addIdentifier(entry, { label, value });
  takePerson(record, entry);
  takeBody(record, entry);
  takeShip(record, entry);
  joinBirths(entry);
  return entry;
}

function takePerson(record: XmlNode, entry: ListEntry): void {
  const details = record.one('IndividualDetails');
  if (details === undefined) return;
  addTo(entry.nationalities, ...details.deep('Nationality').flatMap(several));
  entry.gender = details.deep('Gender')[0] ?? null;
  const places = nodesOf(details, 'Location').map((l) =>
    [l.value('TownOfBirth'), l.value('CountryOfBirth')].filter((p) => p !== '').join(', '),
  );
  takeUkBirth(entry, details.deep('DOB'), places);
  for (const [tag, label] of [
    ['Passport', 'Passport'],
    ['NationalIdentifier', 'National identification'],
  ] as const) {
    for (const node of nodesOf(details, tag)) {
      const [number, more] = [node.value(`${tag}Number`), node.value(`${tag}AdditionalInformation`)];
      takeUkDocument(entry, { label, number, more });
    }
  }
}

function takeBody(record: XmlNode, entry: ListEntry): void {
  const details = record.one('EntityDetails');
  if (details === undefined) return;
  for (const value of details.deep('BusinessRegistrationNumber'))
    addIdentifier(entry, { label: 'Business registration', value });
  takeUkShip(entry, [{ field: 'type of entity', values: details.deep('TypeOfEntity') }]);
  for (const name of details.deep('ParentCompany')) entry.links.push({ relation: 'Parent company', name });
  for (const name of details.deep('Subsidiary')) entry.links.push({ relation: 'Subsidiary', name });
}

const shipFields: readonly (readonly [string, string])[] = [
  ['CurrentOwnerOperator', 'owner or operator'],
  ['PreviousOwnerOperator', 'previous owner or operator'],
  ['CurrentBelievedFlagOfShip', 'vessel flag'],
  ['PreviousFlag', 'former vessel flag'],
  ['TypeOfShip', 'vessel type'],
  ['TonnageOfShip', 'tonnage'],
  ['LengthOfShip', 'length'],
  ['YearBuilt', 'year built'],
  ['HullIdentificationNumber', 'hull identification number'],
];

function takeShip(record: XmlNode, entry: ListEntry): void {
  const details = record.one('ShipDetails');
  if (details === undefined) return;
  for (const value of details.deep('IMONumber')) addIdentifier(entry, { label: 'IMO', value });
  takeUkShip(
    entry,
    shipFields.map(([tag, field]) => ({ field, values: details.deep(tag) })),
  );
}

const nodesOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => (child.name === name ? [child] : nodesOf(child, name)));
