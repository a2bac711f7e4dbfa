import { Form, useNavigation } from '@remix-run/react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button, SubmitButton } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmFormProps {
  /** Where the form is sent; by default here. */
  action?: string;
  /** The button: a verb. */
  label: ReactNode;
  /** What is asked before it is done, with scripts; without them the button acts at once. */
  title: ReactNode;
  text: ReactNode;
  confirm: ReactNode;
  /** The way out. */
  keep: ReactNode;
  busyLabel: ReactNode;
}

/** One button for what cannot be undone: a dialog asks before the form is sent. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { action, label, title, text, confirm, keep, busyLabel } = props;
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef(false);
  const busy = useNavigation().state === 'submitting';
  const ask = (event: FormEvent) => {
    if (confirmed.current) return;
    event.preventDefault();
    setAsking(true);
  };
  const send = () => {
    confirmed.current = true;
    form.current?.requestSubmit();
    confirmed.current = false;
    setAsking(false);
  };
  return (
    <Form method="post" action={action} ref={form} onSubmit={ask}>
      <SubmitButton kind="danger" busy={busy} busyLabel={busyLabel}>
        {label}
      </SubmitButton>
      <Dialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={title}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{keep}</Button>
            <Button kind="danger" onClick={send}>
              {confirm}
            </Button>
          </>
        }
      >
        <p>{text}</p>
      </Dialog>
    </Form>
  );
}
