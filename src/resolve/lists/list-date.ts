/** Stage resolve: dates as lists write them, as YYYY, YYYY-MM or YYYY-MM-DD. Never finer than the list; what is no date is null. */

export interface ListDate {
  date: string;
  to?: string;
  circa: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number | string): string => String(n).padStart(2, '0');

/**
 * "01 Jan 1959", "Jun 1970", "1953", "circa 1960", "28/04/1937", "dd/mm/1960", "00/00/1960", "16.12.2024",
 * "1990-05-01T00:00:00", "1958 to 1963". Slashes and dots are day first: so do the UK and the EU write.
 */
export function listDate(written: string): ListDate | null {
  const text = written.trim().replace(/\.$/, '');
  const circa = /\b(?:circa|approximately|approx|about|c\.)/i.test(text);
  const plain = text.replace(/\b(?:circa|approximately|approx\.?|about|c\.)\s*/gi, '').trim();
  const range = /^(.+?)\s+(?:to|-|–|and)\s+(.+)$/i.exec(plain.replace(/^between\s+/i, ''));
  if (range !== null) {
    const [from, to] = [oneDate(range[1] ?? ''), oneDate(range[2] ?? '')];
    return from === null || to === null ? null : { date: from, to, circa };
  }
  const date = oneDate(plain);
  return date === null ? null : { date, circa };
}

/** The day alone, for fields that hold one date and nothing else. */
export const dayOf = (written: string | undefined): string | null =>
  written === undefined || written.trim() === '' ? null : (listDate(written)?.date ?? null);

function oneDate(text: string): string | null {
  // XML Schema lets a date end in its time zone: 2015-07-01-04:00
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*|Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (iso !== null) return whole(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2}|dd)[/.](\d{1,2}|mm)[/.](\d{4})(?:[T ].*)?$/i.exec(text);
  if (numbers !== null) return whole(numbers[3], numbers[2], numbers[1]);
  const words = /^(?:(\d{1,2})[ -])?([a-z]{3})[a-z]*\.?[ -](\d{4})$/i.exec(text);
  const month = words === null ? -1 : months.indexOf((words[2] ?? '').toLowerCase());
  if (words === null || month < 0) return null;
  return whole(words[3], String(month + 1), words[1]);
}

/** Coarser where a part is missing or a placeholder (00, dd, mm); null where the day does not exist. */
function whole(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || year === '0000') return null;
  const m = Number(month);
  if (!Number.isInteger(m) || m === 0) return year;
  if (m > 12) return null;
  const d = Number(day);
  if (!Number.isInteger(d) || d === 0) return `${year}-${two(m)}`;
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  return d > last ? null : `${year}-${two(m)}-${two(d)}`;
}

/** Parts as separate fields: year, month, day; empty and zero parts are unknown. */
export function dateOfParts(year: string, month: string, day: string): string | null {
  return /^\d{4}$/.test(year) ? whole(year, month === '' ? undefined : month, day === '' ? undefined : day) : null;
}
