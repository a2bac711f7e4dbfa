import { Archive, BadgeCheck, Ban, Eye, type LucideIcon, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

const ICONS = {
  draft: PencilLine,
  'in-review': Eye,
  endorsed: BadgeCheck,
  superseded: Archive,
  withdrawn: Ban,
} as const satisfies Record<string, LucideIcon>;

export type PageStateName = keyof typeof ICONS;

/** The state of a page as a sign and a word. */
export function PageState({ state }: { state: PageStateName }) {
  const { t } = useTranslation('common');
  return (
    <span className={classNames('state', state === 'endorsed' && 'state-done')}>
      <Icon of={ICONS[state]} small />
      {t(`pageState.${state}`)}
    </span>
  );
}
