import { Link } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import type { ShellPlace } from './shell-types.ts';
import { useHydrated } from './use-hydrated.ts';

const ALL = '/communities';

/** The person's communities as a menu; until scripts run, a link to the page that lists them. */
export function CommunitySwitcher({ communities }: { communities: readonly ShellPlace[] }) {
  const { t } = useTranslation('components');
  const hydrated = useHydrated();
  const words = t('shell.allCommunities');
  if (!hydrated || communities.length === 0) {
    return (
      <Link className="bar-switcher" to={ALL}>
        {words}
        {communities.length > 0 && <Icon of={ChevronDown} small />}
      </Link>
    );
  }
  return (
    <MenuTrigger>
      <Button className="bar-switcher">
        {words}
        <Icon of={ChevronDown} small />
      </Button>
      <Popover placement="bottom start" offset={8}>
        <Menu className="menu" aria-label={t('shell.communities')}>
          {communities.map(({ name, href }) => (
            <MenuItem key={href} href={href} textValue={name}>
              {name}
            </MenuItem>
          ))}
          <MenuItem href={ALL} textValue={words} className="react-aria-MenuItem menu-last">
            {words}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
