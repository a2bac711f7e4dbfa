import { useTranslation } from 'react-i18next';

export const MAIN_ID = 'main';

/** First stop of the keyboard: past the bars, to the content. */
export function SkipLink() {
  const { t } = useTranslation('components');
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      {t('shell.skip')}
    </a>
  );
}
