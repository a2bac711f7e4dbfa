import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import type { Refusal } from '../../shared/policy.ts';

type Kind = 'badRequest' | 'forbidden' | 'notFound' | 'tooLarge' | 'unavailable' | 'broken';

const KINDS: Record<number, Kind> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  503: 'unavailable',
};

/** What went wrong, why, and where to go from here. Unknown and forbidden read the same. */
export function ErrorPage({ status, reason }: { status: number; reason?: string }) {
  const { t } = useTranslation('trouble');
  const kind = KINDS[status] ?? 'broken';
  const why =
    kind === 'forbidden' ? t(`refusal.${(reason ?? 'not-a-member') as Refusal}`) : t(`${kind}.why`);
  return (
    <div className="wrap">
      <PageHead title={t(`${kind}.title`)} lead={why} />
      <p className="mb-4">{t(`${kind}.next`)}</p>
      <p className="row">
        {kind === 'unavailable' || kind === 'broken' ? (
          <LinkButton to="." reloadDocument icon={RotateCw} kind="primary">
            {t('reload')}
          </LinkButton>
        ) : (
          <LinkButton to="/" kind="primary">
            {t('toStart')}
          </LinkButton>
        )}
        {kind === 'notFound' && <LinkButton to="/search">{t('toSearch')}</LinkButton>}
      </p>
    </div>
  );
}
