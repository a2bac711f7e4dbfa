import { Link } from '@remix-run/react';
import { BadgeAlert, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { Time } from '../../../components/time.tsx';
import { pageFactsPath, pagePath } from '../paths.ts';
import type { EditorData } from './route.tsx';

type Endorsed = EditorData['view']['endorsed'];

/** Above the sheet: that this is the draft, and what readers see meanwhile. */
export function DraftLine({ endorsed }: { endorsed: Endorsed }) {
  const { t } = useTranslation('documents');
  return (
    <div className="draft-line">
      <Icon of={PencilLine} small />
      <span>
        <b>{t('edit.draft')}</b>{' '}
        {endorsed ? (
          <>
            {t('edit.readersSee', { number: endorsed.revision })} <Time value={endorsed.on} />.
          </>
        ) : (
          t('edit.readersSeeDraft')
        )}
      </span>
    </div>
  );
}

/** At the right: how the page stands, and where its facts are changed. */
export function EditRail({ data: { view, community } }: { data: EditorData }) {
  const { t } = useTranslation('documents');
  const { facts, endorsed } = view;
  return (
    <aside className="rail" aria-label={t('edit.rail')}>
      <h2>{t('endorsement.label')}</h2>
      {endorsed?.changedSince && (
        <p className="row tone-warn">
          <Icon of={BadgeAlert} small />
          <b>{t('endorsement.changed')}</b>
        </p>
      )}
      <p className="small muted">{endorsed ? t('edit.endorsedHint') : t('edit.notEndorsed')}</p>
      <section className="rail-section">
        <h2>{t('edit.facts')}</h2>
        <ul>
          <li>
            <Link to={pageFactsPath(community.slug, facts.id)}>{t('read.facts')}</Link>
          </li>
          <li>
            <Link to={pagePath(community.slug, facts.id)}>{t('edit.readingView')}</Link>
          </li>
        </ul>
      </section>
    </aside>
  );
}
