import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { WaitingList } from '../community/waiting-list.tsx';
import type { StartData } from './route.tsx';

/** One section per community, with what waits in it; first what belongs to none. */
export function OwnCommunities({ data }: { data: StartData }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <>
      {data.sponsoring > 0 && (
        <Section title={t('start.waiting')}>
          <WaitingList items={[]} sponsoring={data.sponsoring} />
        </Section>
      )}
      {data.communities.map(({ slug, name, role }) => {
        const items = data.waiting.filter((item) => item.slug === slug);
        return (
          <Section
            key={slug}
            title={
              <Link to={`/c/${slug}`} lang="en">
                {name}
              </Link>
            }
            note={t(`common:communityRole.${role}`)}
          >
            {items.length > 0 ? (
              <WaitingList items={items} sponsoring={0} />
            ) : (
              <p className="small muted">{t('start.nothing')}</p>
            )}
          </Section>
        );
      })}
    </>
  );
}
