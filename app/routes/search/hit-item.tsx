import { Link } from '@remix-run/react';
import { BookOpenText, Languages } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { LessonStateBadge } from '../../components/lesson-state.tsx';
import { TlpChip } from '../../components/marking.tsx';
import { Time } from '../../components/time.tsx';
import { COUNTRIES } from '../../shared/countries.ts';
import type { LessonState } from '../../shared/lesson-life.ts';
import type { SearchHit } from '../../../server/search/search.ts';
import { useValueLabel } from './facet-labels.ts';
import { Passage } from './passage.tsx';

function hrefOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'lesson':
      return `/lessons/${hit.number}`;
    case 'document':
      return `/c/${hit.community.slug}/pages/${hit.id}`;
    case 'thread':
      return `/c/${hit.community.slug}/threads/${hit.id}`;
  }
}

/** One hit: what it is, its title, the best passage, and at the right how it stands. */
export function HitItem({ hit, showCommunity }: { hit: SearchHit; showCommunity: boolean }) {
  const { i18n, t } = useTranslation(['search', 'common']);
  return (
    <li className="hit">
      <div>
        <KindLine hit={hit} />
        <h3 lang={hit.language}>
          <Link to={hrefOf(hit)}>{hit.title}</Link>
        </h3>
        <Passage segments={hit.passage} lang={hit.language} />
        <Effects hit={hit} />
        {hit.language !== i18n.language && (
          <p className="hit-note">
            <Icon of={Languages} small />
            <span>{t('hit.language', { language: t(`common:language.${hit.language}`) })}</span>
          </p>
        )}
      </div>
      <HitAside hit={hit} showCommunity={showCommunity} />
    </li>
  );
}

function KindLine({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation(['search', 'common']);
  if (hit.kind === 'lesson') {
    return (
      <p className="hit-kind">
        <span className="num strong">{hit.number}</span>
        {hit.type && <> · {t(`common:lessonType.${hit.type}`)}</>}
      </p>
    );
  }
  const state =
    hit.kind === 'document'
      ? t(`common:pageState.${hit.state as 'draft'}`)
      : t(`threadState.${hit.state as 'open'}`);
  return <p className="hit-kind">{t('hit.kindAndState', { kind: t(`one.${hit.kind}`), state })}</p>;
}

/** What the lesson led to: pages it changed, countries that adopted it. */
function Effects({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation('search');
  if (hit.changedPages.length === 0 && hit.adoptedBy === 0) return null;
  const adopted = t('hit.adopted', { count: hit.adoptedBy, total: COUNTRIES.length });
  return (
    <p className="hit-note">
      <Icon of={BookOpenText} small />
      <span>
        {hit.changedPages.length > 0 && `${t('hit.changed')} `}
        {hit.changedPages.map(({ id, slug, title, section, language }, index) => (
          <Fragment key={`${id} ${section}`}>
            {index > 0 && ', '}
            <Link to={`/c/${slug}/pages/${id}`} lang={language}>
              {title}: {section}
            </Link>
          </Fragment>
        ))}
        {hit.adoptedBy > 0 && (hit.changedPages.length > 0 ? ` · ${adopted}` : adopted)}
      </span>
    </p>
  );
}

function HitAside({ hit, showCommunity }: { hit: SearchHit; showCommunity: boolean }) {
  const label = useValueLabel();
  const about = [
    hit.countries.join(' '),
    hit.functions.map((each) => label('function', each)).join(', '),
  ].filter(Boolean);
  return (
    <div className="hit-aside">
      <TlpChip marking={hit.marking} />
      {hit.kind === 'lesson' && <LessonStateBadge state={hit.state as LessonState} />}
      {about.length > 0 && <p className="muted">{about.join(' · ')}</p>}
      {showCommunity && <p className="muted">{hit.community.name}</p>}
      <p className="faint">
        <Time value={hit.dated} />
      </p>
    </div>
  );
}
