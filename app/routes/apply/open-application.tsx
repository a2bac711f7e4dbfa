import { getFormProps } from '@conform-to/react';
import type { SerializeFrom } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OwnApplication } from '../../../server/membership/find-standing.ts';
import { SubmitButton } from '../../components/button.tsx';
import { ConfirmForm } from '../../components/confirm-form.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { formatDate } from '../../i18n/dates.ts';
import { questionAnswerForm } from '../../shared/forms/membership.ts';
import type { action } from './route.tsx';

/** One's application while it waits: what was asked since, what one wrote, and the way out. */
export function OpenApplication({ application }: { application: SerializeFrom<OwnApplication> }) {
  const { t } = useTranslation('community');
  return (
    <>
      {application.exchange.length > 0 && (
        <Section title={t('apply.exchange')}>
          <Exchange exchange={application.exchange} />
          {application.state === 'info_requested' && <AnswerForm />}
        </Section>
      )}
      <Section title={t('apply.yourAnswers')}>
        <dl className="answers">
          {application.answers.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd className="whitespace-pre-line">{answer}</dd>
            </div>
          ))}
        </dl>
        <ConfirmForm
          action="?do=withdraw"
          label={t('apply.withdraw')}
          title={t('apply.withdrawTitle')}
          text={t('apply.withdrawText')}
          confirm={t('apply.withdraw')}
          keep={t('apply.keep')}
          busyLabel={t('apply.sending')}
        />
      </Section>
    </>
  );
}

function Exchange({ exchange }: { exchange: SerializeFrom<OwnApplication>['exchange'] }) {
  const { t, i18n } = useTranslation('community');
  return (
    <dl className="answers">
      {exchange.map(({ id, kind, body, at }) => {
        const date = formatDate(i18n, at, 'full');
        return (
          <div key={id}>
            <dt>{t(kind === 'answer' ? 'apply.answered' : 'apply.question', { date })}</dt>
            <dd className="whitespace-pre-line">{body}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function AnswerForm() {
  const { t } = useTranslation('community');
  const busy = useNavigation().state === 'submitting';
  const { form, fields, field, formError } = useZodForm(questionAnswerForm, {
    id: 'answer',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <Form method="post" action="?do=answer" {...getFormProps(form)} className="form mb-2">
      <FormError>{formError}</FormError>
      <TextArea {...field(fields.answer)} label={t('apply.answer')} />
      <div>
        <SubmitButton busy={busy} busyLabel={t('apply.sending')}>
          {t('apply.sendAnswer')}
        </SubmitButton>
      </div>
    </Form>
  );
}
