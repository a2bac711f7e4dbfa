import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Reason, SubmitButton } from '../../../components/button.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import type { Reply } from '../../../edge/form.ts';
import { type AdmissionDecision, isAdmissionOpen } from '../../../shared/admission-life.ts';
import { admissionDecisionForm } from '../../../shared/forms/admission.ts';
import type { FileData } from '../desk-data.ts';

type DecisionBarProps = { file: FileData; ownCase: boolean; reply: Reply | null };

/** The foot of the file: the decision, or that it has been taken. */
export function DecisionBar(props: DecisionBarProps) {
  const { t } = useTranslation('joining');
  const id = useId();
  return (
    <section className="decision" aria-label={t('desk.decision')}>
      {isAdmissionOpen(props.file.state) ? (
        <DecisionForm {...props} />
      ) : (
        <Reason id={id}>{t('desk.closed')}</Reason>
      )}
    </section>
  );
}

/** Reason and the three decisions; what cannot be done now says why. */
function DecisionForm({ file, ownCase, reply }: DecisionBarProps) {
  const { t } = useTranslation('joining');
  const obstacleId = useId();
  const obstacle = useObstacle(file, ownCase);
  const navigation = useNavigation();
  const sent = navigation.state === 'submitting' ? navigation.formData?.get('decision') : null;
  const { form, fields, field, formError } = useZodForm(admissionDecisionForm, {
    id: 'decision',
    lastResult: reply,
  });
  const button = (decision: AdmissionDecision, kind: 'danger' | 'plain' | 'primary') =>
    obstacle.hinders(decision) ? (
      <Button kind={kind} aria-disabled aria-describedby={obstacleId}>
        {t(`desk.${decision}`)}
      </Button>
    ) : (
      <SubmitButton
        name="decision"
        value={decision}
        kind={kind}
        busy={sent === decision}
        busyLabel={t('desk.deciding')}
      >
        {t(`desk.${decision}`)}
      </SubmitButton>
    );
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormError>{formError}</FormError>
      <div className="decision-fields">
        {/* Not one line: Enter in it would press the first button. */}
        <TextArea
          {...field(fields.reason)}
          rows={2}
          label={t('desk.reasonLabel')}
          hint={t('desk.reasonHint')}
        />
        <div className="decision-buttons">
          {button('reject', 'danger')}
          {button('ask', 'plain')}
          {button('admit', 'primary')}
        </div>
      </div>
      {obstacle.words && (
        <div className="mt-2">
          <Reason id={obstacleId}>{obstacle.words}</Reason>
        </div>
      )}
    </Form>
  );
}

type Obstacle = { words: string | null; hinders: (decision: AdmissionDecision) => boolean };

/** Why a decision cannot be taken now. The use case asks the same again under its lock. */
function useObstacle(file: FileData, ownCase: boolean): Obstacle {
  const { t } = useTranslation('joining');
  if (ownCase) return { words: t('desk.ownCase'), hinders: () => true };
  if (file.state === 'info_requested') {
    return { words: t('desk.waitingForAnswer'), hinders: (decision) => decision !== 'reject' };
  }
  const missing =
    file.statementsNeeded - file.statements.filter(({ kind }) => kind === 'statement').length;
  if (file.state === 'email_verified') {
    return {
      words: t('desk.notSponsored', { count: missing }),
      hinders: (decision) => decision === 'admit',
    };
  }
  return { words: null, hinders: () => false };
}
