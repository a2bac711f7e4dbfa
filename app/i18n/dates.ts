import type { i18n as I18n, TFunction } from 'i18next';

/**
 * How a date is written: `full` 3 February 2026 · `short` 3 Feb · `short-year` 3 Feb 2026 ·
 * `month` February 2026 · `time` 14:32 · `full-time` 3 February 2026, 14:32.
 */
export type DateStyle = 'full' | 'short' | 'short-year' | 'month' | 'time' | 'full-time';

/** Times are told in the zone of the European institutions unless a page names another. */
const DEFAULT_TIME_ZONE = 'Europe/Brussels';

interface Parts {
  year: number;
  month: MonthNumber;
  day: number;
  time: string;
}
type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/**
 * Writes a date with the words of the catalogue. Month names do not come from the platform:
 * server and browser have different versions of CLDR, and a page must not change on hydration.
 *
 * @param i18n the instance of the request or tab
 * @param value a `Date`, an ISO instant, or a calendar date `2026-02-03`, which has no zone
 * @throws RangeError if the value is no date
 */
export function formatDate(
  i18n: I18n,
  value: Date | string,
  style: DateStyle = 'full',
  timeZone: string = DEFAULT_TIME_ZONE,
): string {
  const t = i18n.getFixedT(null, 'common');
  const { year, month, day, time } = partsOf(value, timeZone);
  const long = t(`month.${month}`);
  const short = t(`monthShort.${month}`);
  switch (style) {
    case 'full':
      return t('date.full', { day: dayWord(t, day), month: long, year });
    case 'short':
      return t('date.short', { day: dayWord(t, day), month: short });
    case 'short-year':
      return t('date.full', { day: dayWord(t, day), month: short, year });
    case 'month':
      return t('date.month', { month: long, year });
    case 'time':
      return time;
    case 'full-time':
      return t('date.time', { date: formatDate(i18n, value, 'full', timeZone), time });
  }
}

/** French writes the first of a month as an ordinal. */
function dayWord(t: TFunction<'common'>, day: number): string {
  return day === 1 ? t('date.first') : String(day);
}

function partsOf(value: Date | string, timeZone: string): Parts {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
    return { year, month: month as MonthNumber, day, time: '' };
  }
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(
    format.formatToParts(new Date(value)).map(({ type, value: text }) => [type, text]),
  );
  return {
    year: Number(parts['year']),
    month: Number(parts['month']) as MonthNumber,
    day: Number(parts['day']),
    time: `${parts['hour']}:${parts['minute']}`,
  };
}
