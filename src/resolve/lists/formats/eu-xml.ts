/** List format: the EU's consolidated list, XML 1.1: every fact is an attribute, every fact names the regulation it comes from. */
import type { ListEntry, ListRead } from '../entry.ts';
import { joinBirths, joined } from '../fill.ts';
import { dayOf, listDate } from '../list-date.ts';
import type { ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import { type XmlNode, xmlRecords } from '../xml-records.ts';
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

export const euXml: ListReader = {
  id: 'eu-xml',
  label: 'EU consolidated list as XML 1.1',
  verified: false,
  recognise: ({ root }) => (root?.name === 'export' && /europa\.e[cu]\/fpi\/fsd/.test(root.tag) ? 'list' : null),
  read([file]): ListRead {
    const unread = new Unread();
    const entries: ListEntry[] = [];
    let published: string | null = null;
    xmlRecords(file?.bytes ?? new Uint8Array(), {
      file: file?.name ?? '',
      records: new Set(['sanctionEntity']),
      onOpen: (name, attributes) => {
        if (name === 'export') published = dayOf(attributes['generationDate']);
      },
      onRecord: (record) => {
        entries.push(entryOf(record));
        record.tellUnread(unread);
      },
    });
    return { ...euList, published, entries, unread: unread.list(), signals: [] };
  },
};

/** Where each fact was published, and the list's own row numbers: the entry's legal basis says it once. */
function passOver(node: XmlNode): Field {
  node.skip(
    'logicalId',
    'regulationLanguage',
    'regulationSummary',
    'countryIso2Code',
    'calendarType',
    'asAtListingTime',
  );
  return (name) => node.attr(name);
}

const remarksIn = (node: XmlNode): string =>
  node
    .all('remark')
    .map((r) => r.text())
    .join('; ');

function entryOf(record: XmlNode): ListEntry {
  const type = record.one('subjectType');
  type?.skip('code');
  const classification = type?.attr('classificationCode') ?? '';
  const logicalId = record.attr('logicalId');
  const entry = euEntry(record.attr('euReferenceNumber') || logicalId, classification);
  entry.references = { 'eu-logical-id': logicalId };
  const un = record.attr('unitedNationId');
  if (un !== '') entry.references['un'] = un;
  for (const node of record.all('nameAlias')) {
    takeName(entry, passOver(node));
    entry.remarks = joined(entry.remarks, remarksIn(node));
  }
  for (const node of record.all('regulation')) {
    node.skip('logicalId', 'regulationType', 'organisationType', 'entryIntoForceDate', 'publicationUrl');
    takeRegulation(entry, (name) => node.attr(name));
  }
  for (const node of record.all('birthdate')) takeBirth(entry, passOver(node));
  for (const node of record.all('citizenship')) takeCitizenship(entry, passOver(node));
  for (const node of record.all('identification')) takeIdentification(entry, passOver(node), remarksIn(node));
  for (const node of record.all('address')) {
    takeAddress(entry, passOver(node));
    const contacts = node.all('contactInfo').map((c) => `${c.attr('key')}: ${c.attr('value')}`);
    entry.remarks = joined(entry.remarks, remarksIn(node), contacts.join('; '));
  }
  const designated = listDate(record.attr('designationDate'))?.date;
  if (designated !== undefined) entry.listedOn = designated;
  entry.reasons = joined(record.attr('designationDetails'));
  entry.remarks = joined(remarksIn(record), entry.remarks);
  joinBirths(entry);
  return entry;
}
