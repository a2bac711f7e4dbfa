import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { anotherSponsorForm } from '../../shared/forms/admission.ts';
import type { OutcomeData, StandingData } from './standing-data.ts';

const STATES_TO_ASK: readonly string[] = ['registered', 'email_verified', 'info_requested'];

/** Whom I have named, who has spoken, and a way to name somebody else. */
export function Sponsors({ standing, outcome }: { standing: StandingData; outcome: OutcomeData }) {
  const { t } = useTranslation('joining');
  if (standing.sponsors.length === 0) return null;
  return (
    <Section title={t('stand.sponsors')}>
      <ul className="ruled-list mb-4">
        {standing.sponsors.map(({ email, requestedAt, spokenAt }) => (
          <li key={email}>
            <span className="block break-words">{email}</span>
            <span className="small muted">
              {t(spokenAt ? 'stand.sponsorSpoke' : 'stand.sponsorAsked')}{' '}
              <Time value={spokenAt ?? requestedAt} style="short-year" />
            </span>
          </li>
        ))}
      </ul>
      {STATES_TO_ASK.includes(standing.state) && (
        // A sponsor that was taken leaves the form empty for the next.
        <AnotherSponsor key={standing.sponsors.length} outcome={outcome} />
      )}
    </Section>
  );
}

function AnotherSponsor({ outcome }: { outcome: OutcomeData }) {
  const { t } = useTranslation('joining');
  const busy = useNavigation().formData?.get('intent') === 'sponsor';
  const { form, fields, field, formError } = useZodForm(anotherSponsorForm, {
    id: 'another-sponsor',
    lastResult: outcome?.intent === 'sponsor' ? outcome.reply : null,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormError>{formError}</FormError>
      <input type="hidden" name="intent" value="sponsor" />
      <Field
        {...field(fields.email)}
        type="email"
        label={t('stand.another')}
        hint={t('stand.anotherHint')}
      />
      <div>
        <SubmitButton kind="plain" busy={busy} busyLabel={t('stand.anotherBusy')}>
          {t('stand.anotherSubmit')}
        </SubmitButton>
      </div>
    </Form>
  );
}
