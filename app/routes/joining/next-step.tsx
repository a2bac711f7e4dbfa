import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import type { Country } from '../../shared/countries.ts';
import { answerForm, appealForm } from '../../shared/forms/admission.ts';
import { SpeakForm } from './speak-form.tsx';
import type { OutcomeData, StandingData } from './standing-data.ts';

type NextStepProps = {
  standing: StandingData;
  email: string;
  country: Country;
  /** Statements still needed. */
  missing: number;
  outcome: OutcomeData;
};

/** What is missing and who must act; where it is the person himself, the form for it. */
export function NextStep(props: NextStepProps) {
  const { t } = useTranslation('joining');
  const { standing, outcome } = props;
  const words = useNextWords(props);
  if (!words) return null;
  const open = (intent: string) => (outcome?.intent === intent ? outcome.reply : null);
  return (
    <Section title={t('stand.next')}>
      <p>{words}</p>
      {standing.state === 'registered' && <SendAgainButton />}
      {standing.lastWord && (
        <LastWord word={standing.lastWord} question={standing.state === 'info_requested'} />
      )}
      {standing.state === 'info_requested' && (
        <SpeakForm
          intent="answer"
          schema={answerForm}
          reply={open('answer')}
          label={t('stand.answer')}
          submit={t('stand.answerSubmit')}
          busyLabel={t('stand.answerBusy')}
        />
      )}
      {standing.state === 'rejected' && !standing.appealed && (
        <SpeakForm
          intent="appeal"
          schema={appealForm}
          reply={open('appeal')}
          label={t('stand.appealLabel')}
          hint={t('stand.appealHint')}
          submit={t('stand.appealSubmit')}
          busyLabel={t('stand.appealBusy')}
        />
      )}
    </Section>
  );
}

function useNextWords({ standing, email, country, missing }: NextStepProps): string | null {
  const { t } = useTranslation(['joining', 'common']);
  switch (standing.state) {
    case 'registered':
      return t('stand.nextText.registered', { email });
    case 'email_verified':
      return t('stand.nextText.verified', { count: missing });
    case 'sponsored':
      return t(`stand.nextText.sponsored-${standing.decider}`, {
        country: t(`common:country.${country}`),
      });
    case 'info_requested':
      return t('stand.nextText.answer');
    case 'rejected':
      return t(standing.appealed ? 'stand.nextText.appealed' : 'stand.nextText.appeal');
    case 'suspended':
      return t('stand.nextText.suspended');
    case 'admitted':
    case 'revoked':
    case 'left':
      return null;
  }
}

function LastWord({ word, question }: { word: { body: string; at: string }; question: boolean }) {
  const { t } = useTranslation('joining');
  return (
    <figure className="my-4">
      <figcaption className="field-label">
        {t(question ? 'stand.question' : 'stand.reason')}{' '}
        <Time value={word.at} className="num faint" />
      </figcaption>
      <blockquote className="statement whitespace-pre-line">{word.body}</blockquote>
    </figure>
  );
}

function SendAgainButton() {
  const { t } = useTranslation('joining');
  const busy = useNavigation().formData?.get('intent') === 'again';
  return (
    <Form method="post" className="mt-3">
      <input type="hidden" name="intent" value="again" />
      <SubmitButton kind="plain" busy={busy} busyLabel={t('stand.againBusy')}>
        {t('stand.again')}
      </SubmitButton>
    </Form>
  );
}
