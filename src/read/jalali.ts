/** The Iranian solar calendar: months as they are written, days as days of ours. Used by dates of documents and, later, of claims. */

export const solarMonths: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
];

const persian = new Intl.DateTimeFormat('en-u-ca-persian', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A day of the Iranian solar calendar (30 Mehr 1403 = 2024-10-21); null if there is none. */
export function jalaliDay(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const elapsed = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 21) + (elapsed + date - 1) * 86_400_000;
  const near = [0, -1, 1].map((d) => new Date(guess + d * 86_400_000).toISOString().slice(0, 10));
  return near.find((iso) => isJalali(iso, year, month, date)) ?? null;
}

function isJalali(iso: string, year: number, month: number, date: number): boolean {
  const parts = new Map(persian.formatToParts(new Date(iso)).map((p) => [p.type, Number(p.value)]));
  return parts.get('year') === year && parts.get('month') === month && parts.get('day') === date;
}
