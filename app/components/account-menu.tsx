import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Avatar } from './avatar.tsx';
import { Drop } from './drop.tsx';
import { initials } from './initials.ts';
import type { ShellPerson } from './shell-types.ts';

/** The person's own place: profile and sign-out, without scripts too. */
export function AccountMenu({ person }: { person: ShellPerson }) {
  const { t } = useTranslation('components');
  const label = t('shell.account', { initials: initials(person.name), name: person.name });
  return (
    <Drop end label={label} summaryClass="icon-button" summary={<Avatar name={person.name} />}>
      <p className="menu-title">{person.name}</p>
      <Link className="menu-item" to="/profile">
        {t('shell.profile')}
      </Link>
      <Link className="menu-item narrow-only" to="/communities">
        {t('shell.allCommunities')}
      </Link>
      <div className="menu-rule" />
      <form method="post" action="/sign-out">
        <button type="submit" className="menu-item">
          {t('shell.signOut')}
        </button>
      </form>
    </Drop>
  );
}
