import { BadgeAlert, BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../components/class-names.ts';
import { Icon } from '../../../components/icon.tsx';
import type { ReadData } from './route.tsx';

type Endorsement = NonNullable<ReadData['view']['endorsement']>;

/** Who stands behind this revision, and who does not: names, never a mere count. */
export function EndorsementPanel({ endorsement }: { endorsement: Endorsement }) {
  const { t } = useTranslation('documents');
  const { revision, quorum, endorsedBy, dissents, newerDraftOf } = endorsement;
  const changed = newerDraftOf !== null;
  return (
    <div className={classNames('endorsement', changed && 'endorsement-changed')}>
      <h2>
        <Icon of={changed ? BadgeAlert : BadgeCheck} />{' '}
        {changed ? t('endorsement.changed') : t('endorsement.title')}
      </h2>
      <p>
        {t(changed ? 'endorsement.revisionChanged' : 'endorsement.revision', { number: revision })}
        <br />
        {t('endorsement.quorum', { quorum, count: endorsedBy.length })}
      </p>
      <ul>
        {endorsedBy.map((person) => (
          <li key={person.name}>
            <b>{person.name}</b>
            <br />
            {[person.organisation, person.country].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
      {dissents.length > 0 && (
        <div className="endorsement-dissent">
          <p>
            <b>{t('endorsement.dissent', { count: dissents.length })}</b>
          </p>
          {dissents.map(({ name, country, body }) => (
            <p key={name}>
              {[name, country].filter(Boolean).join(', ')}: {t('endorsement.quote', { text: body })}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
