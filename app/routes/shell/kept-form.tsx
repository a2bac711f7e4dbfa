import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';

/** A form that could not be stored, as the server gives it back (server/http/storage-guard.ts). */
export type Kept = { action: string; fields: [name: string, value: string][] };

/** Values shorter than this, or without a space, were chosen rather than written. */
const SHORTEST_TEXT = 20;

/** What was typed, to be read, copied and sent again; a plain form, so that it needs no script. */
export function KeptForm({ action, fields }: Kept) {
  const { t } = useTranslation('trouble');
  const texts = fields.filter(([, value]) => value.length >= SHORTEST_TEXT && /\s/.test(value));
  return (
    <Section title={t('kept.title')}>
      <form method="post" action={action} className="form">
        <p>{t('kept.why')}</p>
        {texts.map(([name, value], index) => (
          <blockquote key={`${name} ${index}`} className="whitespace-pre-wrap">
            {value}
          </blockquote>
        ))}
        {fields.map(([name, value], index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton busyLabel={t('kept.busy')}>{t('kept.send')}</SubmitButton>
      </form>
    </Section>
  );
}
