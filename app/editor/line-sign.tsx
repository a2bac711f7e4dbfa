import { ArrowLeftRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Drop } from '../components/drop.tsx';
import { Icon } from '../components/icon.tsx';

/** Says quietly that this network blocks live connections, and what that means. */
export function LineSign() {
  const { t } = useTranslation('documents');
  const summary = (
    <>
      <Icon of={ArrowLeftRight} small />
      {t('line.sign')}
    </>
  );
  return (
    <Drop className="line-sign" summary={summary}>
      <p>{t('line.why')}</p>
    </Drop>
  );
}
