import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/empty.tsx';

/** The place of the file before one is chosen. */
export default function NoFileRoute() {
  const { t } = useTranslation('joining');
  return (
    <div className="p-4 wide-only">
      <div className="p-8">
        <Empty title={t('desk.choose')}>{t('desk.chooseWhy')}</Empty>
      </div>
    </div>
  );
}
