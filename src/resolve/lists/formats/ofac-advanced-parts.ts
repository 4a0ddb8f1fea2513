/** List format: the pieces of OFAC's advanced XML: reference sets, places, documents, names in parts, periods. */
import type { ListName } from '../entry.ts';
import { dateOfParts, type ListDate } from '../list-date.ts';
import type { XmlNode } from '../xml-records.ts';

/** Numbers -> words. A number the file does not explain stays a number. */
export class Reference {
  private readonly words = new Map<string, string>();
  private readonly parents = new Map<string, string>();

  constructor(sets: XmlNode | undefined) {
    for (const value of sets?.children.flatMap((set) => set.children) ?? []) {
      const key = `${value.name}/${value.attr('ID')}`;
      this.words.set(key, value.attr('LegalBasisShortRef') || value.text() || value.attr('Description'));
      const parent = value.attr('PartyTypeID');
      if (parent !== '') this.parents.set(key, parent);
    }
  }

  word(set: string, id: string): string {
    return id === '' ? '' : (this.words.get(`${set}/${id}`) ?? id);
  }

  /** "Individual", "Entity", "Transport"; and for transport "Vessel" or "Aircraft" */
  partyType(subtype: string): [type: string, subtype: string] {
    const parent = this.parents.get(`PartySubType/${subtype}`) ?? '';
    return [this.word('PartyType', parent), this.word('PartySubType', subtype)];
  }
}

/** `<Year>2001</Year><Month>3</Month><Day>9</Day>` */
export const dayIn = (node: XmlNode | undefined): string | null =>
  node === undefined ? null : dateOfParts(node.value('Year'), node.value('Month'), node.value('Day'));

/** A birthday is a period whose four corners agree; a year is one from January to December. */
export function periodOf(period: XmlNode): ListDate | null {
  period.skip('CalendarTypeID', 'YearFixed', 'MonthFixed', 'DayFixed');
  const [start, end] = [period.one('Start'), period.one('End')];
  const circa = [start, end].some((side) => side?.attr('Approximate') === 'true');
  for (const side of [start, end]) side?.skip('YearFixed', 'MonthFixed', 'DayFixed');
  const corners = [start?.one('From'), start?.one('To'), end?.one('From'), end?.one('To')].flatMap(
    (n) => dayIn(n) ?? [],
  );
  const [first, last] = [corners[0], corners.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last) return { date: first, circa };
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  if (from !== to) return { date: from, to, circa };
  return { date: first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : from, circa };
}

export function locationOf(location: XmlNode, reference: Reference): { text: string; country: string } {
  location.skip('FeatureVersionReference', 'LocationAreaCode', 'IDRegDocumentReference');
  const country = location.one('LocationCountry');
  country?.skip('CountryRelevanceID');
  const parts = location.all('LocationPart').flatMap((part) => {
    part.skip('LocPartTypeID');
    return part.all('LocationPartValue').map((value) => {
      value.skip('Primary', 'LocPartValueTypeID', 'LocPartValueStatusID');
      return value.value('Value');
    });
  });
  return {
    text: parts.filter((p) => p !== '').join(', '),
    country: country === undefined ? '' : reference.word('Country', country.attr('CountryID')),
  };
}

export function documentOf(node: XmlNode, reference: Reference) {
  node.skip('ID', 'IDRegDocDateTypeID', 'DocumentedNameReference', 'IDRegDocumentMention');
  const dates = node.all('DocumentDate').flatMap((date) => {
    const kind = reference.word('IDRegDocDateType', date.attr('IDRegDocDateTypeID'));
    const period = date.one('DatePeriod');
    const day = period === undefined ? null : periodOf(period);
    return day === null ? [] : [`${kind} ${day.date}`.trim()];
  });
  const validity = reference.word('Validity', node.attr('ValidityID'));
  const notes = [validity === 'Valid' ? '' : validity, ...dates, node.value('Comment'), node.value('IssuingAuthority')];
  return {
    identity: node.attr('IdentityID'),
    label: reference.word('IDRegDocType', node.attr('IDRegDocTypeID')),
    value: node.value('IDRegistrationNo'),
    country: reference.word('Country', node.attr('IssuedBy-CountryID')),
    note: notes.filter((n) => n !== '').join('; '),
  };
}

const formerTypes = /^F\.?K\.?A/i;

/** Parts in the order of the file ("LAST, First" is put together by their types); one name per script. */
export function namesOf(identity: XmlNode, reference: Reference): { value: string; kind: ListName['kind'] }[] {
  const groups = new Map<string, string>();
  for (const group of identity.one('NamePartGroups')?.all('MasterNamePartGroup') ?? []) {
    for (const part of group.all('NamePartGroup'))
      groups.set(part.attr('ID'), reference.word('NamePartType', part.attr('NamePartTypeID')));
  }
  const names = identity.all('Alias').flatMap((alias) => {
    alias.skip('FixedRef');
    const type = reference.word('AliasType', alias.attr('AliasTypeID'));
    const isPrimary = alias.attr('Primary') === 'true';
    const isWeak = alias.attr('LowQuality') === 'true';
    return alias.all('DocumentedName').map((name, i) => {
      name.skip('ID', 'FixedRef', 'DocNameStatusID');
      const parts = name
        .all('DocumentedNamePart')
        .flatMap((part) => part.all('NamePartValue'))
        .map((part) => {
          part.skip('ScriptID', 'ScriptStatusID', 'Acronym');
          return { text: part.text(), type: groups.get(part.attr('NamePartGroupID')) ?? '' };
        });
      const last = parts.filter((p) => p.type === 'Last Name').map((p) => p.text);
      const others = parts.filter((p) => p.type !== 'Last Name').map((p) => p.text);
      const value =
        last.length > 0 && others.length > 0
          ? `${last.join(' ')}, ${others.join(' ')}`
          : [...last, ...others].join(' ');
      // a second documented name of the primary alias is the same name in another script
      const kind = isPrimary && i === 0 ? 'primary' : isWeak ? 'weak' : formerTypes.test(type) ? 'former' : 'alias';
      return { value, kind } as const;
    });
  });
  return names
    .filter((n) => n.value !== '')
    .sort((a, b) => Number(b.kind === 'primary') - Number(a.kind === 'primary'));
}
