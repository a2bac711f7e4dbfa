import { Link } from '@remix-run/react';
import { BookMarked } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageRelation } from '../shared/vocabulary.ts';
import { Icon } from './icon.tsx';

export interface LessonBadgeProps {
  number: string;
  href: string;
  relation: PageRelation;
  /** The lesson in one line. */
  line?: string;
  lang?: string;
}

/** A lesson in the margin of the passage it touches. */
export function LessonBadge({ number, href, relation, line, lang }: LessonBadgeProps) {
  const { t } = useTranslation('common');
  return (
    <div className="lesson-badge">
      <Link to={href}>
        <Icon of={BookMarked} small />
        {number}
      </Link>
      <p className="relation">{t(`pageRelation.${relation}`)}</p>
      {line && <p lang={lang}>{line}</p>}
    </div>
  );
}
