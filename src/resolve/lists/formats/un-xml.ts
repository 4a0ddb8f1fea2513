/** List format: the UN Security Council's consolidated list as XML. Empty alias tags, names in up to four parts, dates as day, year or range. */
import { emptyEntry, type ListEntry, type ListRead, type ListSignal } from '../entry.ts';
import {
  addAddress,
  addBirth,
  addBirthDate,
  addBirths,
  addIdentifier,
  addName,
  addTo,
  joinBirths,
  joined,
} from '../fill.ts';
import { dayOf, listDate } from '../list-date.ts';
import type { ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import { type XmlNode, xmlRecords } from '../xml-records.ts';

export const unXml: ListReader = {
  id: 'un-xml',
  label: 'UN consolidated list as XML',
  verified: true,
  recognise: ({ root }) => (root?.name === 'CONSOLIDATED_LIST' ? 'list' : null),
  read([file]): ListRead {
    const unread = new Unread();
    const signals: ListSignal[] = [];
    const entries: ListEntry[] = [];
    let published: string | null = null;
    xmlRecords(file?.bytes ?? new Uint8Array(), {
      file: file?.name ?? '',
      records: new Set(['INDIVIDUAL', 'ENTITY']),
      onOpen: (name, attributes) => {
        if (name === 'CONSOLIDATED_LIST') published = dayOf(attributes['dateGenerated']);
      },
      onRecord: (record) => {
        entries.push(entryOf(record, signals));
        record.tellUnread(unread);
      },
    });
    return {
      ...{ list: 'un-consolidated', authority: 'UN', label: 'Consolidated list of the UN Security Council' },
      ...{ published, entries, unread: unread.list(), signals },
    };
  },
};

function entryOf(record: XmlNode, signals: ListSignal[]): ListEntry {
  const isPerson = record.name === 'INDIVIDUAL';
  const id = record.value('REFERENCE_NUMBER') || record.value('DATAID');
  const entry = emptyEntry({
    ...{ authority: 'UN', list: 'un-consolidated', id },
    schema: isPerson ? 'Person' : 'Organization',
  });
  record.skip('VERSIONNUM', 'SORT_KEY', 'SORT_KEY_LAST_MOD', 'LIST_TYPE');
  const dataId = record.value('DATAID');
  if (dataId !== '') entry.references = { 'un-dataid': dataId };
  readNames(record, entry);
  addTo(entry.programmes, record.value('UN_LIST_TYPE'));
  addTo(entry.positions, ...valuesOf(record, 'TITLE'), ...valuesOf(record, 'DESIGNATION'));
  addTo(entry.nationalities, ...valuesOf(record, 'NATIONALITY'));
  entry.gender = record.value('GENDER') || null;
  const listed = record.value('LISTED_ON');
  entry.listedOn = dayOf(listed);
  if (entry.listedOn === null && listed !== '')
    signals.push({ code: 'bad-date', entry: id, message: `The day of listing "${listed}" cannot be read.` });
  entry.updatedOn =
    valuesOf(record, 'LAST_DAY_UPDATED')
      .flatMap((day) => dayOf(day) ?? [])
      .sort()
      .at(-1) ?? null;
  entry.remarks = joined(withoutGender(record.one('COMMENTS1')?.prose() ?? '', entry), record.value('NOTE'));
  for (const kind of ['INDIVIDUAL', 'ENTITY']) readPlaces(record, entry, kind);
  for (const born of record.all('INDIVIDUAL_DATE_OF_BIRTH')) readBirth(born, entry, signals);
  joinBirths(entry);
  for (const document of record.all('INDIVIDUAL_DOCUMENT')) readDocument(document, entry);
  return entry;
}

/** The UN writes the gender of many persons into the comment instead of its own field. */
function withoutGender(comment: string, entry: ListEntry): string {
  const found = /(?:^|\s)Gender:\s*(male|female)\b\.?/i.exec(comment);
  if (found === null) return comment;
  entry.gender ??= found[1]?.toLowerCase() ?? null;
  return `${comment.slice(0, found.index)} ${comment.slice(found.index + found[0].length)}`;
}

const valuesOf = (record: XmlNode, name: string): string[] =>
  record.all(name).flatMap((node) => node.all('VALUE').map((v) => v.text()));

const qualities: Readonly<Record<string, 'alias' | 'weak' | 'former'>> = { low: 'weak', 'f.k.a.': 'former' };

function readNames(record: XmlNode, entry: ListEntry): void {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME', 'FIFTH_NAME', 'SIXTH_NAME'];
  // a part that is not there is empty, absent, or written "na"
  const named = parts.map((part) => record.value(part)).filter((part) => !/^na$/i.test(part));
  addName(entry, named.join(' '), 'primary');
  addName(entry, record.value('NAME_ORIGINAL_SCRIPT'), 'alias');
  for (const alias of [...record.all('INDIVIDUAL_ALIAS'), ...record.all('ENTITY_ALIAS')]) {
    const kind = qualities[alias.value('QUALITY').toLowerCase()] ?? 'alias';
    addName(entry, alias.value('ALIAS_NAME'), kind);
    // born otherwise under the other name: a second set of facts of the same entry
    addBirths(entry, [alias.value('DATE_OF_BIRTH')]);
    addBirth(entry, '', placeOf(alias, ['CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH']));
    const note = alias.value('NOTE');
    if (note !== '') entry.remarks = joined(entry.remarks, `${alias.value('ALIAS_NAME')}: ${note}`);
  }
}

function readPlaces(record: XmlNode, entry: ListEntry, kind: string): void {
  for (const address of record.all(`${kind}_ADDRESS`)) {
    const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE'].map((part) => address.value(part));
    const note = address.value('NOTE');
    addAddress(entry, [...parts, ...(note === '' ? [] : [`(${note})`])], address.value('COUNTRY'));
  }
  for (const place of record.all(`${kind}_PLACE_OF_BIRTH`))
    addBirth(entry, '', placeOf(place, ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY', 'NOTE']));
}

function placeOf(node: XmlNode, parts: readonly string[]): string | null {
  const known = parts.map((part) => node.value(part)).filter((part) => part !== '');
  return known.length === 0 ? null : known.join(', ');
}

function readBirth(born: XmlNode, entry: ListEntry, signals: ListSignal[]): void {
  const circa = /approx/i.test(born.value('TYPE_OF_DATE'));
  const [from, to] = [born.value('FROM_YEAR'), born.value('TO_YEAR')];
  const written = born.value('DATE') || born.value('YEAR') || from;
  const note = born.value('NOTE');
  if (note !== '') entry.remarks = joined(entry.remarks, `Born: ${note}`);
  if (written === '') return;
  const date = listDate(written);
  if (date === null) {
    signals.push({ code: 'bad-date', entry: entry.id, message: `The date of birth "${written}" cannot be read.` });
    entry.remarks = joined(entry.remarks, `Born: ${written}`);
    return;
  }
  addBirthDate(entry, { ...date, circa: circa || date.circa, ...(to === '' ? {} : { to }) }, null);
}

function readDocument(document: XmlNode, entry: ListEntry): void {
  const issued = ['DATE_OF_ISSUE', 'CITY_OF_ISSUE', 'COUNTRY_OF_ISSUE'].map((part) => document.value(part));
  const notes = [
    document.value('TYPE_OF_DOCUMENT2'),
    issued.some((p) => p !== '') ? `issued ${issued.filter((p) => p !== '').join(', ')}` : '',
    document.value('NOTE'),
  ];
  const label = document.value('TYPE_OF_DOCUMENT') || document.value('TYPE_OF_DOCUMENT2');
  const value = document.value('NUMBER');
  const country = document.value('ISSUING_COUNTRY');
  const note = notes.filter((n) => n !== '').join('; ');
  if (value === '' && note !== '') entry.remarks = joined(entry.remarks, `${label}: ${note}`);
  addIdentifier(entry, { label, value, country, note });
}
