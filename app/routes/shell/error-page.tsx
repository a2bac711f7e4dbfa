import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import type { Refusal } from '../../shared/policy.ts';
import { errorKind, type ErrorKind } from './error-kinds.ts';
import { type Kept, KeptForm } from './kept-form.tsx';

/** Who can change a refusal; the others say it themselves. */
const WAY_ON: Partial<Record<Refusal, 'next' | 'nextPlatform'>> = {
  'not-a-member': 'next',
  'needs-expert': 'next',
  'needs-moderator': 'next',
  'needs-need-to-know': 'next',
  'needs-platform-manager': 'nextPlatform',
  'needs-administrator': 'nextPlatform',
  'needs-auditor': 'nextPlatform',
};

interface ErrorPageProps {
  status: number;
  /** Why one may not, for status 403. */
  reason?: string;
  /** Who is not signed in cannot search. */
  signedIn: boolean;
  /** The form that could not be stored, for status 503. */
  kept?: Kept;
}

/** What went wrong, why, and where to go from here. Unknown and forbidden read the same. */
export function ErrorPage({ status, reason, signedIn, kept }: ErrorPageProps) {
  const { t } = useTranslation('trouble');
  const kind = errorKind(status);
  const refusal = (reason ?? 'not-a-member') as Refusal;
  const why = kind === 'forbidden' ? t(`refusal.${refusal}`) : t(`${kind}.why`);
  const next = nextOf(kind, refusal, signedIn);
  return (
    <div className="wrap">
      <PageHead title={t(`${kind}.title`)} lead={why} />
      {next && <p className="mb-4">{t(next)}</p>}
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
        {kind === 'notFound' && signedIn && <LinkButton to="/search">{t('toSearch')}</LinkButton>}
      </p>
      {kept && kept.fields.length > 0 && <KeptForm {...kept} />}
    </div>
  );
}

function nextOf(kind: ErrorKind, refusal: Refusal, signedIn: boolean) {
  if (kind === 'forbidden') {
    const way = WAY_ON[refusal];
    return way && (`forbidden.${way}` as const);
  }
  return kind === 'notFound' && !signedIn ? 'notFound.nextSignedOut' : (`${kind}.next` as const);
}
