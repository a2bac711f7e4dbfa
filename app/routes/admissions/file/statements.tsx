import { useTranslation } from 'react-i18next';
import { Time } from '../../../components/time.tsx';
import type { FileData } from '../desk-data.ts';

/** What sponsors have said, and who was named and is silent. */
export function Statements({ file }: { file: FileData }) {
  const { t } = useTranslation('joining');
  return (
    <section className="file-block">
      <h3>{t('desk.statements')}</h3>
      {file.statements.length === 0 && <p className="small muted">{t('desk.noStatements')}</p>}
      {file.statements.map(({ name, organisation, country, kind, body, at, memberSince }) => (
        <blockquote key={name + at} className="statement">
          {kind === 'concern' && <p className="strong tone-warn">{t('desk.concernBy')}</p>}
          <p className="whitespace-pre-line">{body}</p>
          <footer>
            {name}, {organisation}, {country}, <Time value={at} style="short-year" />.{' '}
            {memberSince && (
              <>
                {t('desk.memberSince')} <Time value={memberSince} style="month" />.
              </>
            )}
          </footer>
        </blockquote>
      ))}
      {file.silentSponsors.length > 0 && (
        <p className="small muted">
          {t('desk.silent', { emails: file.silentSponsors.join(', ') })}
        </p>
      )}
    </section>
  );
}
