import { Link } from '@remix-run/react';
import { BookMarked, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import type { ThreadData } from './route.tsx';

/** The lessons and pages that the thread is about, as far as the person may read them. */
export function About({ about }: { about: ThreadData['about'] }) {
  const { t } = useTranslation('discussions');
  if (about.lessons.length + about.pages.length === 0) return null;
  return (
    <nav className="thread-about" aria-label={t('read.about')}>
      <p>{t('read.about')}</p>
      <ul>
        {about.pages.map(({ id, title, language, slug }) => (
          <li key={id}>
            <Icon of={FileText} small />
            <Link to={`/c/${slug}/pages/${id}`} lang={language}>
              {title}
            </Link>
          </li>
        ))}
        {about.lessons.map(({ number, title, language }) => (
          <li key={number}>
            <Icon of={BookMarked} small />
            <Link to={`/lessons/${number}`}>
              <span className="num">{number}</span> <span lang={language}>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
