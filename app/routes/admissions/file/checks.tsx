import { Link } from '@remix-run/react';
import { BadgeCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { Time } from '../../../components/time.tsx';
import { admissionWord } from '../../../shared/admission-life.ts';
import { type FileData, queueHref } from '../desk-data.ts';

/** What the platform can say of a person by itself: evidence, not proof. */
export function Checks({ file }: { file: FileData }) {
  const { t } = useTranslation(['joining', 'common']);
  const spoken = file.statements.filter(({ kind }) => kind === 'statement').length;
  return (
    <section className="file-block">
      <h3>{t('desk.checks')}</h3>
      <ul className="checks">
        <Duplicates file={file} />
        <Domain domain={file.domain} />
        <Check
          good={spoken >= file.statementsNeeded}
          title={t(spoken >= file.statementsNeeded ? 'desk.enough' : 'desk.tooFew')}
        >
          {t('desk.enoughWhy', { count: spoken, needed: file.statementsNeeded })}
        </Check>
        <Check
          good={file.termsAcceptedAt !== null}
          title={t(file.termsAcceptedAt ? 'desk.terms' : 'desk.noTerms')}
        >
          {file.termsAcceptedAt ? (
            <Time value={file.termsAcceptedAt} style="short-year" />
          ) : (
            t('desk.noTermsWhy')
          )}
        </Check>
      </ul>
    </section>
  );
}

function Check({ good, title, children }: { good: boolean; title: string; children: ReactNode }) {
  return (
    <li>
      <span className={good ? 'tone-ok' : 'tone-warn'}>
        <Icon of={good ? BadgeCheck : TriangleAlert} />
      </span>
      <span>
        <b>{title}</b>
        <span className="block muted">{children}</span>
      </span>
    </li>
  );
}

function Domain({ domain }: { domain: FileData['domain'] }) {
  const { t } = useTranslation('joining');
  if (!domain)
    return (
      <Check good={false} title={t('desk.domainUnknown')}>
        {t('desk.domainUnknownWhy')}
      </Check>
    );
  const { organisation, confirmedOn } = domain;
  if (!domain.same) {
    return (
      <Check good={false} title={t('desk.domainOther')}>
        {t('desk.domainOtherWhy', { organisation })}
      </Check>
    );
  }
  return (
    <Check good title={t('desk.domainKnown')}>
      {t('desk.domainKnownWhy', { organisation })} {t('desk.domainConfirmed')}{' '}
      <Time value={confirmedOn} style="short-year" />.
    </Check>
  );
}

function Duplicates({ file }: { file: FileData }) {
  const { t } = useTranslation(['joining', 'common']);
  if (file.duplicates.length === 0) {
    return (
      <Check good title={t('desk.noDuplicate')}>
        {t('desk.noDuplicateWhy')}
      </Check>
    );
  }
  return file.duplicates.map(({ personId, name, organisation, state, samePhone, competent }) => (
    <Check key={personId} good={false} title={t('desk.duplicate')}>
      {competent ? <Link to={queueHref('ready', personId)}>{name}</Link> : name}, {organisation}.{' '}
      {t(samePhone ? 'desk.samePhone' : 'desk.similarName')}{' '}
      {t(`common:admissionState.${admissionWord(state)}`)}.
    </Check>
  ));
}
