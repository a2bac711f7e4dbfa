import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/button.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { KeptNotice } from '../../../editor/kept-notice.tsx';
import { refusalKey } from '../../../editor/refusal-key.ts';
import type { Refusal } from '../../../shared/policy.ts';
import { pagePath } from '../paths.ts';

/** Why one may read this page but not write it, and who can change that. */
export function EditRefused(props: {
  community: { slug: string; name: string };
  documentId: string;
  person: { id: string };
  reason: Refusal | 'not-found';
}) {
  const { t } = useTranslation('documents');
  return (
    <>
      <div className="wrap">
        <PageHead
          title={t('refused.title')}
          lead={t('refused.why', { reason: t(`refusal.${refusalKey(props.reason)}`) })}
        />
        <p className="mb-4">{t('refused.next', { community: props.community.name })}</p>
        <LinkButton kind="primary" to={pagePath(props.community.slug, props.documentId)}>
          {t('refused.read')}
        </LinkButton>
      </div>
      <KeptNotice documentId={props.documentId} personId={props.person.id} next="apart" />
    </>
  );
}
