import { Link } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import {
  CalendarCheck,
  ClockAlert,
  FileCheck,
  Inbox,
  type LucideIcon,
  MessageSquareText,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingItem } from '../../../server/communities/waiting.queries.ts';
import { Icon } from '../../components/icon.tsx';
import { Time } from '../../components/time.tsx';
import { threadHref } from '../../shared/discussion.ts';

type Item = SerializeFrom<WaitingItem>;

type Line = {
  key: string;
  icon: LucideIcon;
  tone: 'muted' | 'tone-warn' | 'tone-bad';
  href?: string;
  title: ReactNode;
  lang?: string;
  detail: ReactNode;
  when: ReactNode;
};

/** What waits for the person: what it is, why, and since or until when. */
export function WaitingList({ items, sponsoring }: { items: readonly Item[]; sponsoring: number }) {
  const lines = useLines(items, sponsoring);
  return (
    <ul className="framed-list waiting-list">
      {lines.map(({ key, icon, tone, href, title, lang, detail, when }) => (
        <li key={key}>
          <span className={tone}>
            <Icon of={icon} />
          </span>
          <span>
            {href ? (
              <Link to={href} lang={lang}>
                {title}
              </Link>
            ) : (
              <b lang={lang}>{title}</b>
            )}
            <span className="waiting-detail">{detail}</span>
          </span>
          <span className="waiting-when">{when}</span>
        </li>
      ))}
    </ul>
  );
}

function useLines(items: readonly Item[], sponsoring: number): Line[] {
  const { t } = useTranslation('community');
  const describe = useDescribe();
  const lines = items.map(describe);
  if (sponsoring === 0) return lines;
  const asked: Line = {
    key: 'sponsoring',
    icon: UserRoundPlus,
    tone: 'muted',
    href: '/sponsoring',
    title: t('home.waiting.sponsoring', { count: sponsoring }),
    detail: t('home.waiting.sponsoringWhy'),
    when: null,
  };
  return [...lines, asked];
}

function useDescribe(): (item: Item) => Line {
  const { t } = useTranslation('community');
  return (item) => {
    const base = `/c/${item.slug}`;
    switch (item.kind) {
      case 'action':
        return {
          key: `action-${item.number}-${item.what}`,
          icon: ClockAlert,
          tone: 'tone-bad',
          href: `/lessons/${item.number}`,
          title: t('home.waiting.action', { number: item.number, what: item.what }),
          lang: item.language,
          detail: t('home.waiting.actionWhy'),
          when: t('home.waiting.overdue', { count: item.daysOver }),
        };
      case 'revalidation':
        return {
          key: `revalidation-${item.slug}`,
          icon: CalendarCheck,
          tone: 'tone-warn',
          title: t('home.waiting.revalidation'),
          detail: t('home.waiting.revalidationWhy'),
          when: (
            <>
              {t('home.waiting.by')} <Time value={item.due} />
            </>
          ),
        };
      case 'applications':
        return {
          key: `applications-${item.slug}`,
          icon: UsersRound,
          tone: 'muted',
          href: `${base}/desk`,
          title: t('home.waiting.applications', { count: item.count }),
          detail: t('home.waiting.oldest', { count: item.days }),
          when: since(t('home.waiting.since'), item.oldest),
        };
      case 'submitted':
        return {
          key: `submitted-${item.slug}`,
          icon: Inbox,
          tone: 'muted',
          href: `${base}/lessons?state=submitted`,
          title: t('home.waiting.submitted', { count: item.count }),
          detail: t('home.waiting.submittedWhy'),
          when: since(t('home.waiting.since'), item.oldest),
        };
      case 'thread':
        return {
          key: item.id,
          icon: MessageSquareText,
          tone: 'muted',
          href: threadHref(item.slug, item.id),
          title: item.title,
          lang: item.language,
          detail: t('home.waiting.replies', { count: item.count }),
          when: <Time value={item.last} style="short" />,
        };
      case 'review':
        return {
          key: item.id,
          icon: FileCheck,
          tone: 'muted',
          href: `${base}/pages/${item.id}`,
          title: item.title,
          lang: item.language,
          detail: t('home.waiting.review'),
          when: since(t('home.waiting.since'), item.since),
        };
    }
  };
}

function since(word: string, at: string): ReactNode {
  return (
    <>
      {word} <Time value={at} style="short" />
    </>
  );
}
