import type { Editor } from '@tiptap/react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { isSafeHref } from '../shared/safe-href.ts';
import { completeAddress, setLink } from './commands.ts';

/** Under the toolbar: the address of a link. Escape goes back to the text. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const present: unknown = editor.getAttributes('link')['href'];
  const [refused, setRefused] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const href = completeAddress(typedAddress(event.currentTarget));
    if (!isSafeHref(href)) return setRefused(true);
    setLink(editor, href);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it
    <form ref={form} className="wrap edit-line" onSubmit={apply} onKeyDown={onKeyDown} noValidate>
      <Field
        id={id}
        name="href"
        inputMode="url"
        autoComplete="off"
        label={t('link.address')}
        defaultValue={typeof present === 'string' ? present : ''}
        error={refused ? t('link.refused') : null}
      />
      <div className="btn-group">
        <Button small type="submit">
          {t('link.set')}
        </Button>
        {typeof present === 'string' && (
          <Button
            small
            onClick={() => (editor.chain().extendMarkRange('link').unsetLink().run(), close())}
          >
            {t('link.remove')}
          </Button>
        )}
        <Button small kind="quiet" onClick={close}>
          {t('link.cancel')}
        </Button>
      </div>
    </form>
  );
}

function typedAddress(form: HTMLFormElement): string {
  const typed = new FormData(form).get('href');
  return typeof typed === 'string' ? typed : '';
}
