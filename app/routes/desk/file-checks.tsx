import { BadgeCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { dashed } from '../../i18n/dashed.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Block } from './file-parts.tsx';
import type { ApplicationFile } from './file.tsx';

type Mood = 'ok' | 'warn' | 'open';

const ICONS = { ok: BadgeCheck, warn: TriangleAlert, open: CircleHelp };
const TONES = { ok: 'tone-ok', warn: 'tone-warn', open: 'muted' };

/** What the platform found out by itself: evidence for the one who decides, never proof. */
export function Checks({ file }: { file: ApplicationFile }) {
  const { t } = useTranslation('desk');
  return (
    <Block title={t('checks.title')}>
      <ul className="checks">
        <Duplicates file={file} />
        <Domain file={file} />
        <Terms file={file} />
      </ul>
    </Block>
  );
}

function Check({ mood, title, children }: { mood: Mood; title: string; children: ReactNode }) {
  return (
    <li>
      <span className={TONES[mood]}>
        <Icon of={ICONS[mood]} />
      </span>
      <span>
        <b>{title}</b>
        <span className="block muted">{children}</span>
      </span>
    </li>
  );
}

function Duplicates({ file }: { file: ApplicationFile }) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  if (file.duplicates.length === 0) {
    return (
      <Check mood="ok" title={t('checks.noDuplicate')}>
        {t('checks.noDuplicateText')}
      </Check>
    );
  }
  return file.duplicates.map(({ name, sameTelephone, similarName, admission, since }) => {
    const alike =
      sameTelephone && similarName ? 'both' : sameTelephone ? 'sameTelephone' : 'similarName';
    const state = t(`common:admissionState.${dashed(admission)}`);
    return (
      <Check key={name} mood="warn" title={t('checks.duplicate')}>
        {t('checks.duplicateOf', {
          name,
          why: t(`checks.${alike}`),
          state: lowerFirst(state, i18n.language),
          date: since ? formatDate(i18n, since, 'full') : '–',
        })}
      </Check>
    );
  });
}

function Domain({ file }: { file: ApplicationFile }) {
  const { t, i18n } = useTranslation('desk');
  return file.domainConfirmedOn ? (
    <Check mood="ok" title={t('checks.domain')}>
      {t('checks.domainText', { date: formatDate(i18n, file.domainConfirmedOn, 'full') })}
    </Check>
  ) : (
    <Check mood="open" title={t('checks.noDomain')}>
      {t('checks.noDomainText')}
    </Check>
  );
}

function Terms({ file }: { file: ApplicationFile }) {
  const { t, i18n } = useTranslation('desk');
  return file.termsAcceptedAt ? (
    <Check mood="ok" title={t('checks.terms')}>
      {t('checks.termsText', { date: formatDate(i18n, file.termsAcceptedAt, 'full') })}
    </Check>
  ) : (
    <Check mood="open" title={t('checks.noTerms')}>
      {t('checks.noTermsText')}
    </Check>
  );
}

/** A state within a sentence; German keeps its capitals only for nouns, and states are none. */
function lowerFirst(word: string, language: string): string {
  return word.charAt(0).toLocaleLowerCase(language) + word.slice(1);
}
