import { getFormProps } from '@conform-to/react';
import type { SerializeFrom } from '@remix-run/node';
import { Form, useNavigation } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { FormError } from '../../components/error-summary.tsx';
import { FieldError } from '../../components/field-frame.tsx';
import { useHydrated } from '../../components/use-hydrated.ts';
import { useZodForm } from '../../components/use-zod-form.ts';
import { formatDate } from '../../i18n/dates.ts';
import { decisionForm } from '../../shared/forms/membership.ts';
import { applicationPath } from '../communities/paths.ts';
import type { Refusal } from './application/route.tsx';
import type { Desk } from './desk-page.tsx';
import type { ApplicationFile } from './file.tsx';
import { useApprovalRule } from './use-approval-rule.ts';

type DecisionBarProps = {
  desk: Desk;
  file: ApplicationFile;
  refusal?: SerializeFrom<Refusal>;
};

/** Reason, three decisions, and what an approval would do. Always in sight. */
export function DecisionBar({ desk, file, refusal }: DecisionBarProps) {
  const { t } = useTranslation('desk');
  const ruleId = useId();
  const rule = useApprovalRule(desk, file);
  // Keys work with scripts only, and where the person has not switched them off.
  const keys = useHydrated() && desk.singleKeys;
  const { form, fields, field, formError } = useZodForm(decisionForm, {
    id: 'decision',
    lastResult: refusal?.reply,
  });
  const reason = field(fields.reason);
  return (
    <section className="decision" aria-label={t('decision.title')}>
      <Form
        method="post"
        action={applicationPath(desk.community.slug, file.applicationId)}
        {...getFormProps(form)}
      >
        <FormError>{formError}</FormError>
        <div className="decision-fields">
          <ReasonField {...reason} />
          {!file.own && <Buttons keys={keys} blocked={rule.blocked} ruleId={ruleId} />}
        </div>
        <div className={classNames('decision-foot', rule.blocked && 'decision-foot-needed')}>
          <span id={ruleId}>{rule.words}</span>
          {keys && (
            <span className="push-end row">
              <kbd>J</kbd>
              <kbd>K</kbd> {t('decision.keys')}
            </span>
          )}
        </div>
      </Form>
    </section>
  );
}

type ReasonProps = { id: string; name: string; defaultValue?: string; error?: string };

function ReasonField({ id, name, defaultValue, error }: ReasonProps) {
  const { t } = useTranslation('desk');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('decision.reason')} <span className="field-optional">{t('decision.reasonHint')}</span>
      </label>
      {error && <FieldError id={id}>{error}</FieldError>}
      <textarea
        id={id}
        name={name}
        defaultValue={defaultValue}
        className="input"
        rows={1}
        maxLength={2000}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
    </div>
  );
}

type ButtonsProps = { keys: boolean; blocked: boolean; ruleId: string };

function Buttons({ keys, blocked, ruleId }: ButtonsProps) {
  const { t } = useTranslation('desk');
  const sending = useNavigation().formData?.get('decision');
  const key = (letter: string) => keys && <kbd aria-hidden>{letter}</kbd>;
  const button = (decision: 'decline' | 'ask' | 'approve', letter: string, kind: Kind) => (
    <SubmitButton
      name="decision"
      value={decision}
      kind={kind}
      busy={sending === decision}
      busyLabel={t('decision.busy')}
      data-key={letter.toLowerCase()}
    >
      {t(`decision.${decision}`)} {key(letter)}
    </SubmitButton>
  );
  return (
    <div className="decision-buttons">
      {button('decline', 'D', 'danger')}
      {button('ask', 'Q', 'plain')}
      {blocked ? (
        <button type="button" className="btn btn-primary" aria-disabled aria-describedby={ruleId}>
          {t('decision.approve')}
        </button>
      ) : (
        button('approve', 'A', 'primary')
      )}
    </div>
  );
}

type Kind = 'plain' | 'primary' | 'danger';

/** Where the decision was: how the application ended. */
export function ClosedBar({ file }: { file: ApplicationFile }): ReactNode {
  const { t, i18n } = useTranslation('desk');
  const { state, name, decided } = file;
  if (state === 'applied' || state === 'info_requested') return null;
  const date = decided ? formatDate(i18n, decided.at, 'full') : '–';
  return (
    <section className="decision" aria-label={t('decision.title')}>
      <p>{t(`closedText.${state}`, { by: decided?.by ?? '–', date, name })}</p>
    </section>
  );
}
