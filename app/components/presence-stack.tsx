import { useTranslation } from 'react-i18next';
import { AvatarStack, type StackedPerson } from './avatar.tsx';

/** Who else is on this page now. Arrivals are told by the editor, not by this list. */
export function PresenceStack({ people }: { people: readonly StackedPerson[] }) {
  const { t } = useTranslation('components');
  if (people.length === 0) {
    return <span className="presence muted">{t('presence.onlyYou')}</span>;
  }
  return (
    <span className="presence">
      <span className="sr-only">{t('presence.here')}</span>
      <AvatarStack people={people} />
      <span className="muted wide-only">{t('presence.andYou')}</span>
    </span>
  );
}
