import { Link } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import type { LessonData } from './route.tsx';

/** Observation, discussion with the root cause, conclusion, recommendation. */
export function Odcr({ lesson, text }: Pick<LessonData, 'lesson' | 'text'>) {
  const { t } = useTranslation('lessons');
  const { original } = lesson;
  const shown =
    text === 'original' && original ? { ...original, rootCause: null, conclusion: null } : lesson;
  return (
    <Section title={t('read.odcr')} end={original && <TextSwitch text={text} />}>
      <Part title={t('read.observation')} lang={lesson.language} text={shown.observation} />
      <Part title={t('read.discussion')} lang={lesson.language} text={shown.discussion}>
        {shown.rootCause && (
          <p className="root-cause">
            <b>{t('read.rootCause')}.</b> <span lang={lesson.language}>{shown.rootCause}</span>
          </p>
        )}
      </Part>
      <Part title={t('read.conclusion')} lang={lesson.language} text={shown.conclusion} />
      <Part title={t('read.recommendation')} lang={lesson.language} text={shown.recommendation} />
    </Section>
  );
}

/** Two addresses, so that it works without scripts and can be linked. */
function TextSwitch({ text }: Pick<LessonData, 'text'>) {
  const { t } = useTranslation('lessons');
  const current = (which: LessonData['text']) => (text === which ? 'true' : undefined);
  return (
    <nav className="segment no-print" aria-label={t('read.whichText')}>
      <Link to="?" aria-current={current('validated')} preventScrollReset>
        {t('read.validated')}
      </Link>
      <Link to="?text=original" aria-current={current('original')} preventScrollReset>
        {t('read.original')}
      </Link>
    </nav>
  );
}

interface PartProps {
  title: string;
  lang: string;
  text: string | null | undefined;
  children?: ReactNode;
}

/** Left out where there is nothing: records of others seldom have all four. */
function Part({ title, lang, text, children }: PartProps) {
  const heading = useId();
  if (!text && !children) return null;
  return (
    <section className="odcr-part" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <div>
        {paragraphs(text ?? '').map((paragraph, index) => (
          <p key={index} lang={lang} className="keep-lines">
            {paragraph}
          </p>
        ))}
        {children}
      </div>
    </section>
  );
}

function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}
