import { useTranslation } from 'react-i18next';
import { Time } from '../../components/time.tsx';
import { formatDate } from '../../i18n/dates.ts';

/**
 * The date by which answers are wanted; on the day itself with the hour, and marked when it is
 * over. `now` comes from the loader, so that server and browser say the same.
 */
export function AnswerBy({ value, now }: { value: string; now: string }) {
  const { t, i18n } = useTranslation('discussions');
  const day = (instant: string) => formatDate(i18n, instant, 'full');
  const over = value < now;
  if (!over && day(value) === day(now)) {
    return (
      <b className="tone-bad">
        {t('answerBy.today')} <Time value={value} style="time" />
      </b>
    );
  }
  return (
    <span className={over ? 'tone-bad' : undefined}>
      <Time value={value} style="short" />
      {over && <> · {t('answerBy.over')}</>}
    </span>
  );
}
