/** Feeds: dates as feeds have written them since 1999. Whole values only: in running text these forms would be guesses. */
import { isoDateIn, zones } from '../../dates.ts';

const zone = '(?:\\s*(?<zone>Z|[A-Za-z]{1,5}|[+-]\\d{1,2}:?\\d{2}|[+-]\\d{1,2}))?';
const clock =
  '(?:[T\\s]+(?<h>\\d{1,2})(?::?(?<min>\\d{2}))?(?::?(?<s>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?)?';

/** Forms that the readers of whole texts do not take: compact, by day of the year, by two digits of the year, with the year last. */
const forms: readonly RegExp[] = [
  new RegExp(`^(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})${clock}${zone}$`),
  new RegExp(`^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})${clock}${zone}$`),
  /^(?<y>\d{4})-(?<m>\d{2})$/,
  /^(?<y>\d{4})-?(?<day>\d{3})$/,
  /^(?<y>\d{4})$/,
  new RegExp(
    `^(?:\\p{L}+\\.?,?\\s+)?(?<d>\\d{1,2})[\\s-]+(?<name>\\p{L}{3,9})\\.?[\\s,-]+(?<y>\\d{2}|\\d{4})${clock}${zone}$`,
    'u',
  ),
  new RegExp(
    `^(?:\\p{L}+\\.?,?\\s+)?(?<name>\\p{L}{3,9})\\.?\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})${clock}${zone}$`,
    'u',
  ),
  /^(?:\p{L}+\.?,?\s+)?(?<name>\p{L}{3,9})\.?\s+(?<d>\d{1,2})\s+(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2}))?\s+(?:(?<zone>[A-Z]{1,5})\s+)?(?<y>\d{4})$/u,
  new RegExp(`^(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})${clock}${zone}$`),
];

/** The same date in a form that `isoDateIn` reads, or the value itself. */
export function feedDate(value: string | undefined): string | undefined {
  const text = value?.replace(/\s+/g, ' ').trim();
  if (!text) return undefined;
  for (const form of forms) {
    const g = form.exec(text)?.groups;
    const day = g && dayOf(g);
    if (g && day) return `${day}${clockOf(g)}`;
  }
  return text;
}

function dayOf(g: Partial<Record<string, string>>): string | null {
  const year = g['y']?.length === 2 ? `${Number(g['y']) < 70 ? '20' : '19'}${g['y']}` : (g['y'] ?? '');
  if (g['day'] !== undefined) return ofYear(Number(year), Number(g['day']));
  if (g['name'] !== undefined) return isoDateIn(`${g['d']} ${g['name']} ${year}`);
  return isoDateIn(`${year}-${(g['m'] ?? '1').padStart(2, '0')}-${(g['d'] ?? '1').padStart(2, '0')}`);
}

function ofYear(year: number, day: number): string | null {
  const at = new Date(Date.UTC(year, 0, day));
  return day >= 1 && at.getUTCFullYear() === year ? at.toISOString().slice(0, 10) : null;
}

/** Without a zone the day alone is known: `isoDateIn` keeps it so. */
function clockOf(g: Partial<Record<string, string>>): string {
  if (g['h'] === undefined) return '';
  const half = g['half']?.replace(/\./g, '').toLowerCase();
  const hour = (Number(g['h']) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0);
  const time = `${String(hour).padStart(2, '0')}:${g['min'] ?? '00'}:${g['s'] ?? '00'}`;
  return `T${time}${zoneOf(g['zone'])}`;
}

function zoneOf(zoneName: string | undefined): string {
  if (zoneName === undefined) return '';
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zoneName);
  if (offset) return `${offset[1]}${offset[2]?.padStart(2, '0')}:${offset[3] ?? '00'}`;
  return zones[zoneName.toLowerCase()] ?? '';
}
