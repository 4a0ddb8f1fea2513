/** Stage resolve: identifiers as typed values. A check digit that does not fit is told, never mended; the value stays. */
import type { Identifier } from './entry.ts';

export const identifierTypes = [
  'imo',
  'imo-company',
  'mmsi',
  'call-sign',
  'lei',
  'inn',
  'ogrn',
  'bic',
  'isin',
  'uscc',
  'duns',
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'crypto-wallet',
  'aircraft-serial',
  'tail-number',
  'email',
  'website',
  'phone',
  'other',
] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** What lists call them, the narrower word first. */
const words: readonly (readonly [RegExp, IdentifierType])[] = [
  [/\bimo\b/i, 'imo'],
  [/\bmmsi\b|maritime mobile/i, 'mmsi'],
  [/call ?sign/i, 'call-sign'],
  [/\blei\b|legal entity identifier/i, 'lei'],
  [/\bisin\b/i, 'isin'],
  [/swift|\bbic\b/i, 'bic'],
  [/unified social credit|\buscc\b/i, 'uscc'],
  [/d-?u-?n-?s/i, 'duns'],
  [/\binn\b/i, 'inn'],
  [/\bogrn(?:ip)?\b/i, 'ogrn'],
  [/digital currency|crypto|wallet/i, 'crypto-wallet'],
  [/tail number/i, 'tail-number'],
  [/serial number \(msn\)|construction number/i, 'aircraft-serial'],
  [/passport|pasaporte|passeport/i, 'passport'],
  [/e-?mail/i, 'email'],
  [/web ?site|internet|\burl\b/i, 'website'],
  [/phone|\bfax\b/i, 'phone'],
  [/\btax|\bvat\b|v\.a\.t|fiscal|\bssn\b|fein|\bnit\b|r\.?f\.?c\b|\brif\b|\bruc\b|kpp/i, 'tax-id'],
  [
    /national|identity|identification card|identification number|personal id|cedula|c\.?u\.?r\.?p|d\.?n\.?i|citizen|residency|driver|voter|electoral|military|birth cert|stateless|\bid card\b|\bssn\b/i,
    'national-id',
  ],
  [
    /regist|company|commercial|business|trade licen|chamber|folio|matricula|okpo|incorporat|enterprise|public/i,
    'registration',
  ],
];

/** `label`: the list's word for the type. A Russian tax number is an INN and a 13-digit registration an OGRN, whatever it is called. */
export function identifierOf(label: string, written: string, more: Pick<Identifier, 'country'> = {}): Identifier {
  const value = written.trim();
  const named = words.find(([word]) => word.test(label))?.[1] ?? 'other';
  const type = narrowed(named, { label, value, country: more.country ?? '' });
  const plain = plainOf(type, value);
  return { type, value: plain, ...more, valid: checkOf(type, plain), ...(label === '' ? {} : { note: label }) };
}

interface Written {
  label: string;
  value: string;
  country: string;
}

function narrowed(type: IdentifierType, { label, value, country }: Written): IdentifierType {
  if (type === 'imo' && /company|owner/i.test(label)) return 'imo-company';
  const isRussian = /^(?:russia|ru$|rus$)/i.test(country);
  if (type === 'tax-id' && isRussian && /^\d{10}(?:\d{2})?$/.test(value)) return 'inn';
  if (type === 'registration' && /^IMO\s*\d{7}$/i.test(value)) return /company/i.test(label) ? 'imo-company' : 'imo';
  if (type === 'registration' && isRussian && /^(?:\d{13}|\d{15})$/.test(value)) return 'ogrn';
  const isChinese = /^(?:china|cn$|chn$)/i.test(country);
  // other Chinese numbers have 18 signs, too: only the check tells
  return type === 'registration' && isChinese && isUscc(value) ? 'uscc' : type;
}

/** Types compared across lists are written one way: no "IMO" before the number, no spaces. */
function plainOf(type: IdentifierType, value: string): string {
  if (type === 'imo' || type === 'imo-company') return value.replace(/^IMO[\s:]*(?:No\.?|number)?\s*/i, '').trim();
  if (type === 'lei' || type === 'bic' || type === 'isin' || type === 'uscc')
    return value
      .replace(/^\((?:USCC|LEI)\)/i, '')
      .replace(/\s+/g, '')
      .toUpperCase();
  if (type === 'inn' || type === 'ogrn' || type === 'mmsi' || type === 'duns') return value.replace(/[\s-]+/g, '');
  return value;
}

/** Whether the value obeys its type's own rule; null where the type has none. */
export function checkOf(type: IdentifierType, value: string): boolean | null {
  const check = checks[type];
  return check === undefined ? null : check(value);
}

const checks: Partial<Record<IdentifierType, (value: string) => boolean>> = {
  imo: (v) => /^\d{7}$/.test(v) && weighted(v, [7, 6, 5, 4, 3, 2]) % 10 === Number(v[6]),
  // IMO Circular Letter 2554: weights 8 6 4 2 9 7, eleven less the remainder
  'imo-company': (v) => /^\d{7}$/.test(v) && (11 - (weighted(v, [8, 6, 4, 2, 9, 7]) % 11)) % 10 === Number(v[6]),
  // ITU-R M.585: a ship station starts with its maritime identification digits, 201 to 775
  mmsi: (v) => /^[2-7]\d{8}$/.test(v),
  // ISO 17442: ISO 7064 MOD 97-10 over all twenty characters
  lei: (v) => /^[0-9A-Z]{18}\d{2}$/.test(v) && mod97(v) === 1,
  inn: isInn,
  ogrn: (v) =>
    /^\d{13}$/.test(v)
      ? Number((BigInt(v.slice(0, 12)) % 11n) % 10n) === Number(v[12])
      : /^\d{15}$/.test(v) && Number((BigInt(v.slice(0, 14)) % 13n) % 10n) === Number(v[14]),
  // ISO 9362: four letters, a country, two for the place, three for the branch
  bic: (v) => /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(v),
  isin: (v) => /^[A-Z]{2}[A-Z0-9]{9}\d$/.test(v) && luhn([...v].map((c) => Number.parseInt(c, 36)).join('')),
  uscc: isUscc,
  duns: (v) => /^\d{9}$/.test(v),
};

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}

const mod97 = (value: string): number =>
  [...value].reduce((rest, c) => {
    const n = Number.parseInt(c, 36);
    return (rest * (n > 9 ? 100 : 10) + n) % 97;
  }, 0);

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, c, i) => {
    const n = Number(c) * (i % 2 === 1 ? 2 : 1);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return sum % 10 === 0;
}

/** Russian tax service, order MMV-7-6/435: one check digit for firms, two for persons. */
function isInn(v: string): boolean {
  const digit = (weights: readonly number[]): number => (weighted(v, weights) % 11) % 10;
  if (/^\d{10}$/.test(v)) return digit([2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(v[9]);
  if (!/^\d{12}$/.test(v)) return false;
  return (
    digit([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(v[10]) &&
    digit([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(v[11])
  );
}

/** GB 32100-2015: letters I, O, S, V, Z are not used; powers of 3 modulo 31. */
function isUscc(v: string): boolean {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(v)) return false;
  let weight = 1;
  let sum = 0;
  for (const c of v.slice(0, 17)) {
    sum += letters.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === letters.indexOf(v[17] ?? '');
}
