import { useTranslation } from 'react-i18next';
import { formatDate, type DateStyle } from '../i18n/dates.ts';

interface TimeProps {
  /** A calendar date (`2026-02-03`), an ISO instant or a Date. */
  value: Date | string;
  style?: DateStyle;
  /** IANA zone; without it the zone of the European institutions. */
  timeZone?: string;
  className?: string;
}

/** A date in the language of the interface: 3 February 2026, or 3 Feb in tables. Never relative. */
export function Time({ value, style = 'full', timeZone, className = 'num' }: TimeProps) {
  const { i18n } = useTranslation();
  const machine = typeof value === 'string' ? value : value.toISOString();
  return (
    <time dateTime={machine} className={className}>
      {formatDate(i18n, value, style, timeZone)}
    </time>
  );
}
