import { Link } from '@remix-run/react';
import { FilePlus2 } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { lessonPath, newLessonPath } from './paths.ts';

/** The way to a new lesson, in this community where one is open. */
export function SubmitLink({ community }: { community?: string }) {
  const { t } = useTranslation('lessons');
  return (
    <LinkButton icon={FilePlus2} to={newLessonPath(community)}>
      {t('library.submit')}
    </LinkButton>
  );
}

/** Lessons that wait for this moderator, oldest first. */
export function WaitingNotice({ waiting }: { waiting: readonly { number: string }[] }) {
  const { t } = useTranslation('lessons');
  if (waiting.length === 0) return null;
  return (
    <Notice className="library-notice">
      <p>
        {t('library.waiting', { count: waiting.length })}{' '}
        {waiting.map(({ number }, index) => (
          <Fragment key={number}>
            {index > 0 && ', '}
            <Link className="num" to={lessonPath(number)}>
              {number}
            </Link>
          </Fragment>
        ))}
      </p>
    </Notice>
  );
}
