/** List format: the EU's consolidated list as CSV 1.1: semicolons, a row per name, address, birth, document or citizenship of an entity. */
import { type CsvRow, csvRows } from '../csv-records.ts';
import type { ListEntry, ListRead } from '../entry.ts';
import { joinBirths, joined } from '../fill.ts';
import { dayOf, listDate } from '../list-date.ts';
import type { ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import {
  euEntry,
  euList,
  type Field,
  takeAddress,
  takeBirth,
  takeCitizenship,
  takeIdentification,
  takeName,
  takeRegulation,
} from './eu-parts.ts';
import { decoded } from './ofac-csv.ts';

export const euCsv: ListReader = {
  id: 'eu-csv',
  label: 'EU consolidated list as CSV 1.1',
  verified: false,
  recognise: ({ lines }) => (/(?:^|;)"?Entity_LogicalId"?;/.test(lines[0] ?? '') ? 'list' : null),
  read([file]): ListRead {
    const rows = csvRows(decoded(file?.bytes ?? new Uint8Array()), { file: file?.name ?? '', delimiter: ';' });
    const unread = new Unread();
    const entries = new Map<string, ListEntry>();
    let published: string | null = null;
    for (const row of rows) {
      const logicalId = row.get('Entity_LogicalId');
      if (logicalId === '') continue;
      published ??= dayOf(row.get('fileGenerationDate'));
      const entry = entries.get(logicalId) ?? entityOf(row, logicalId);
      entries.set(logicalId, entry);
      takeRow(entry, row);
    }
    for (const row of rows) row.tellUnread(unread);
    for (const entry of entries.values()) joinBirths(entry);
    return { ...euList, published, entries: [...entries.values()], unread: unread.list(), signals: [] };
  },
};

/** The column of a fact has the attribute's name with a capital. */
const columns =
  (row: CsvRow, prefix: string): Field =>
  (name) =>
    row.get(`${prefix}_${name.charAt(0).toUpperCase()}${name.slice(1)}`);

const bookkeeping = ['NameAlias', 'Address', 'BirthDate', 'Identification', 'Citizenship', 'Entity'].flatMap(
  (prefix) => [
    ...['LogicalId', 'RegulationLanguage', 'CountryIso2Code', 'AsAtListingTime', 'CalendarType', 'TypeCode'].map(
      (c) => `${prefix}_${c}`,
    ),
    ...[
      'Type',
      'OrganisationType',
      'PublicationDate',
      'EntryIntoForceDate',
      'NumberTitle',
      'Programme',
      'PublicationUrl',
    ].map((c) => `${prefix}_Regulation_${c}`),
  ],
);

function entityOf(row: CsvRow, logicalId: string): ListEntry {
  row.skip(...bookkeeping, 'Entity_SubjectType', 'EU_ReferenceNumber');
  const classification = row.get('Entity_SubjectType_ClassificationCode') || row.get('Entity_SubjectType');
  const entry = euEntry(row.get('Entity_EU_ReferenceNumber') || logicalId, classification);
  entry.references = { 'eu-logical-id': logicalId };
  const un = row.get('Entity_UnitedNationId');
  if (un !== '') entry.references['un'] = un;
  return entry;
}

function takeRow(entry: ListEntry, row: CsvRow): void {
  takeName(entry, columns(row, 'NameAlias'));
  takeRegulation(entry, columns(row, 'Entity_Regulation'));
  takeBirth(entry, birthColumns(row));
  takeCitizenship(entry, columns(row, 'Citizenship'));
  takeAddress(entry, columns(row, 'Address'));
  takeIdentification(entry, identificationColumns(row), row.get('Identification_Remark'));
  const designated = listDate(row.get('Entity_DesignationDate'))?.date;
  if (designated !== undefined) entry.listedOn = designated;
  entry.reasons ??= joined(row.get('Entity_DesignationDetails'));
  for (const column of [
    'Entity_Remark',
    'NameAlias_Remark',
    'Address_Remark',
    'Address_ContactInfo',
    'BirthDate_Remark',
    'Citizenship_Remark',
  ]) {
    const remark = row.get(column);
    if (remark !== '' && !(entry.remarks ?? '').split('\n').includes(remark))
      entry.remarks = joined(entry.remarks, remark);
  }
}

const birthColumns =
  (row: CsvRow): Field =>
  (name) =>
    row.get(
      `BirthDate_${({ birthdate: 'BirthDate', dayOfMonth: 'Day', monthOfYear: 'Month' } as Record<string, string>)[name] ?? name.charAt(0).toUpperCase() + name.slice(1)}`,
    );

const identificationColumns =
  (row: CsvRow): Field =>
  (name) =>
    row.get(
      `Identification_${({ identificationTypeDescription: 'TypeDescription', identificationTypeCode: 'TypeCode' } as Record<string, string>)[name] ?? name.charAt(0).toUpperCase() + name.slice(1)}`,
    );
