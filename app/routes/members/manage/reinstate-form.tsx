import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../../components/button.tsx';
import { Section } from '../../../components/section.tsx';
import { useSending } from './role-forms.tsx';

/** Ends a suspension. */
export function ReinstateForm() {
  const { t } = useTranslation('community');
  const busy = useSending('reinstate');
  return (
    <Section title={t('members.reinstate')}>
      <Form method="post" action="?do=reinstate" className="form">
        <p className="small muted">{t('members.reinstateText')}</p>
        <div>
          <SubmitButton busy={busy} busyLabel={t('members.working')}>
            {t('members.reinstate')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
