import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/button.tsx';

/** Way to the mail that the demo keeps on the machine. */
export function DemoInboxLink() {
  const { t } = useTranslation('account');
  return (
    <p className="mt-4">
      <LinkButton to="/demo/inbox" icon={Inbox}>
        {t('sent.inbox')}
      </LinkButton>
    </p>
  );
}
