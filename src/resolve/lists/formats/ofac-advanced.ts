/** List format: OFAC's advanced XML. Values are numbers into reference sets; programmes and documents stand far from the parties and are joined last. */
import { emptyEntry, type ListEntry, type ListRead, type ListSignal } from '../entry.ts';
import {
  addAddress,
  addBirth,
  addBirthDate,
  addIdentifier,
  addName,
  addTo,
  joinBirths,
  joined,
  setTransport,
} from '../fill.ts';
import type { ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import { type XmlNode, xmlRecords } from '../xml-records.ts';
import { dayIn, documentOf, locationOf, namesOf, periodOf, Reference } from './ofac-advanced-parts.ts';

const records = new Set([
  ...['DateOfIssue', 'ReferenceValueSets', 'Location', 'IDRegDocument'],
  ...['DistinctParty', 'ProfileRelationship', 'SanctionsEntry'],
]);

export const ofacAdvanced: ListReader = {
  id: 'ofac-advanced-xml',
  label: 'OFAC advanced XML (SDN_ADVANCED.XML)',
  verified: false,
  recognise: ({ root }) =>
    root?.name === 'Sanctions' && /un\.org\/sanctions|sanctionslist|ADVANCED_XML/i.test(root.tag) ? 'list' : null,
  read([file]): ListRead {
    const reading = new Reading();
    xmlRecords(file?.bytes ?? new Uint8Array(), {
      ...{ file: file?.name ?? '', records },
      onRecord: (record) => reading.take(record),
    });
    return reading.finish();
  },
};

class Reading {
  private published: string | null = null;
  private reference = new Reference(undefined);
  private readonly unread = new Unread();
  private readonly signals: ListSignal[] = [];
  private readonly locations = new Map<string, { text: string; country: string }>();
  private readonly documents = new Map<string, ReturnType<typeof documentOf>[]>();
  private readonly byProfile = new Map<string, ListEntry>();
  private readonly ofIdentity = new Map<string, string>();
  private readonly relations: { from: string; to: string; relation: string }[] = [];
  private readonly lists = new Map<string, number>();

  take(record: XmlNode): void {
    if (record.name === 'ReferenceValueSets') this.reference = new Reference(record);
    else if (record.name === 'DateOfIssue') this.published = dayIn(record);
    else {
      this.takeFact(record);
      record.tellUnread(this.unread);
    }
  }

  private takeFact(record: XmlNode): void {
    if (record.name === 'Location') this.locations.set(record.attr('ID'), locationOf(record, this.reference));
    else if (record.name === 'IDRegDocument') {
      const document = documentOf(record, this.reference);
      this.documents.set(document.identity, [...(this.documents.get(document.identity) ?? []), document]);
    } else if (record.name === 'DistinctParty') this.takeParty(record);
    else if (record.name === 'SanctionsEntry') this.takeSanction(record);
    else {
      const [from, to] = [record.attr('From-ProfileID'), record.attr('To-ProfileID')];
      record.skip('ID', 'RelationQualityID', 'SanctionsEntryID', 'Comment');
      const former = record.attr('Former') === 'true' ? ' (former)' : '';
      this.relations.push({
        from,
        to,
        relation: this.reference.word('RelationType', record.attr('RelationTypeID')) + former,
      });
    }
  }

  private takeParty(record: XmlNode): void {
    const profile = record.one('Profile');
    if (profile === undefined) return;
    const [type, subtype] = this.reference.partyType(profile.attr('PartySubTypeID'));
    const entry = emptyEntry({
      authority: 'OFAC',
      list: 'us-ofac-sdn',
      id: record.attr('FixedRef'),
      schema: schemaOf(type, subtype),
    });
    record.skip('DeltaAction');
    entry.remarks = joined(record.value('Comment'));
    for (const identity of profile.all('Identity')) {
      this.ofIdentity.set(identity.attr('ID'), profile.attr('ID'));
      identity.skip('FixedRef', 'Primary', 'False');
      for (const { value, kind } of namesOf(identity, this.reference)) addName(entry, value, kind);
    }
    for (const feature of profile.all('Feature')) this.takeFeature(feature, entry);
    profile.skip('SanctionsEntryReference');
    this.byProfile.set(profile.attr('ID'), entry);
  }

  private takeFeature(feature: XmlNode, entry: ListEntry): void {
    const type = this.reference.word('FeatureType', feature.attr('FeatureTypeID'));
    feature.skip('ID', 'IdentityReference');
    for (const version of feature.all('FeatureVersion')) {
      version.skip('ID', 'ReliabilityID');
      const [detail] = version.all('VersionDetail');
      detail?.skip('DetailTypeID');
      const named =
        detail === undefined ? '' : this.reference.word('DetailReference', detail.attr('DetailReferenceID'));
      const place = this.locations.get(version.one('VersionLocation')?.attr('LocationID') ?? '');
      const period = version.one('DatePeriod');
      const date = period === undefined ? null : periodOf(period);
      addFeature(entry, { type, text: detail?.text() || named || version.value('Comment'), place, date });
    }
  }

  private takeSanction(record: XmlNode): void {
    record.skip('ID');
    const list = this.reference.word('List', record.attr('ListID'));
    this.lists.set(list, (this.lists.get(list) ?? 0) + 1);
    const entry = this.byProfile.get(record.attr('ProfileID'));
    for (const event of record.all('EntryEvent')) {
      event.skip('ID', 'EntryEventTypeID');
      event.one('Date')?.skip('CalendarTypeID');
      const day = dayIn(event.one('Date'));
      const basis = this.reference.word('LegalBasis', event.attr('LegalBasisID'));
      if (entry === undefined) continue;
      if (day !== null && (entry.listedOn === null || day < entry.listedOn)) entry.listedOn = day;
      addTo(entry.legalBasis, basis, event.value('Comment'));
    }
    for (const measure of record.all('SanctionsMeasure')) {
      measure.skip('ID', 'DatePeriod');
      const type = this.reference.word('SanctionsType', measure.attr('SanctionsTypeID'));
      const text = measure.value('Comment');
      if (entry !== undefined)
        addTo(type === 'Program' ? entry.programmes : entry.measures, type === 'Program' ? text : text || type);
    }
    if (entry === undefined)
      this.signals.push({
        code: 'part-orphan',
        entry: null,
        message: `A sanctions entry names profile ${record.attr('ProfileID')}, which no party has.`,
      });
  }

  finish(): ListRead {
    for (const [identity, documents] of this.documents) {
      const entry = this.byProfile.get(this.ofIdentity.get(identity) ?? '');
      for (const document of documents) if (entry !== undefined) addIdentifier(entry, document);
    }
    for (const { from, to, relation } of this.relations) {
      const [one, other] = [this.byProfile.get(from), this.byProfile.get(to)];
      if (one !== undefined && other !== undefined)
        one.links.push({ relation, name: other.names[0]?.value ?? other.id, id: other.id });
    }
    const isSdn = [...this.lists].sort((a, b) => b[1] - a[1])[0]?.[0].startsWith('SDN') ?? true;
    const list = isSdn ? 'us-ofac-sdn' : 'us-ofac-cons';
    const entries = [...this.byProfile.values()];
    for (const entry of entries) {
      entry.list = list;
      joinBirths(entry);
    }
    const label = isSdn ? 'OFAC Specially Designated Nationals' : 'OFAC consolidated list (non-SDN)';
    return {
      list,
      authority: 'OFAC',
      label,
      published: this.published,
      entries,
      unread: this.unread.list(),
      signals: this.signals,
    };
  }
}

const schemaOf = (type: string, subtype: string): ListEntry['schema'] =>
  type === 'Individual'
    ? 'Person'
    : subtype === 'Vessel'
      ? 'Vessel'
      : subtype === 'Aircraft'
        ? 'Airplane'
        : 'Organization';

interface Feature {
  type: string;
  text: string;
  place: { text: string; country: string } | undefined;
  date: ReturnType<typeof periodOf>;
}

function addFeature(entry: ListEntry, { type, text, place, date }: Feature): void {
  if (type === 'Birthdate') addBirthDate(entry, date, null);
  else if (type === 'Place of Birth') addBirth(entry, '', text || (place?.text ?? null));
  else if (type === 'Location') {
    if (place !== undefined) addAddress(entry, [place.text], place.country);
  } else if (/^(?:Nationality|Citizenship)/.test(type))
    addTo(entry.nationalities, place?.country || place?.text || text);
  else if (type === 'Gender') entry.gender = text || null;
  else if (type === 'Title') addTo(entry.positions, text);
  else if (/^Additional Sanctions|secondary sanctions/i.test(type))
    addTo(entry.measures, /secondary/i.test(`${type} ${text}`) ? 'Secondary sanctions' : text);
  else if (
    /^(?:vessel|aircraft|(?:former|other) vessel)/i.test(type) &&
    !/call sign|serial|construction|tail/i.test(type)
  )
    setTransport(entry, type.toLowerCase(), text || (date?.date ?? ''));
  else if (/established/i.test(type)) setTransport(entry, type.toLowerCase(), date?.date ?? text);
  else if (
    /website|email|phone|fax|swift|bic|digital currency|mmsi|imo|isin|lei|number|call sign|code|duns|d-u-n-s/i.test(
      type,
    )
  )
    addIdentifier(entry, { label: type, value: text });
  else entry.remarks = joined(entry.remarks, `${type.replace(/:$/, '')}: ${text || date?.date || place?.text || ''}`);
}
