import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, SubmitButton } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Section } from '../../../components/section.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import type { Reply } from '../../../edge/form.ts';
import { endingForm } from '../../../shared/forms/membership.ts';
import type { Member } from './member-facts.tsx';
import { useSending } from './role-forms.tsx';

type Ending = 'suspend' | 'remove';

/** Suspends or removes, with a reason; a dialog asks first where scripts run. */
export function EndForm({ member, reply }: { member: Member; reply: Reply | null }) {
  const { t } = useTranslation('community');
  const busy = useSending('ending');
  const { form, fields, field, formError } = useZodForm(endingForm, {
    id: 'member-ending',
    lastResult: reply,
  });
  const { onSubmit, asking, setAsking, send } = useQuestion(form.onSubmit);
  const button = (ending: Ending) => (
    <SubmitButton
      name="ending"
      value={ending}
      kind="danger"
      busy={busy}
      busyLabel={t('members.working')}
    >
      {t(`members.${ending}`)}
    </SubmitButton>
  );
  return (
    <Section title={t('members.endTitle')}>
      <Form
        method="post"
        action="?do=ending"
        {...getFormProps(form)}
        onSubmit={onSubmit}
        className="form"
      >
        <p className="small muted">{t('members.endText')}</p>
        <FormError>{formError}</FormError>
        <TextArea {...field(fields.reason)} label={t('members.reason')} rows={3} />
        <div className="btn-group">
          {member.state !== 'suspended' && button('suspend')}
          {button('remove')}
        </div>
      </Form>
      {asking && (
        <Question ending={asking} name={member.name} close={() => setAsking(null)} send={send} />
      )}
    </Section>
  );
}

/** Holds a valid form back until the question is answered; the pressed button is kept for then. */
function useQuestion(validate: (event: FormEvent<HTMLFormElement>) => void) {
  const [asking, setAsking] = useState<Ending | null>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const confirmed = useRef(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    validate(event);
    if (event.defaultPrevented || confirmed.current) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    pressed.current = submitter;
    setAsking(submitter.value === 'remove' ? 'remove' : 'suspend');
  };
  const send = () => {
    setAsking(null);
    confirmed.current = true;
    pressed.current?.form?.requestSubmit(pressed.current);
    confirmed.current = false;
  };
  return { onSubmit, asking, setAsking, send };
}

type QuestionProps = { ending: Ending; name: string; close: () => void; send: () => void };

function Question({ ending, name, close, send }: QuestionProps) {
  const { t } = useTranslation('community');
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      title={t(`members.${ending}Title`, { name })}
      actions={
        <>
          <Button onClick={close}>{t('members.keep')}</Button>
          <Button kind="danger" onClick={send}>
            {t(`members.${ending}Yes`)}
          </Button>
        </>
      }
    >
      <p>{t(`members.${ending}Text`)}</p>
    </Dialog>
  );
}
