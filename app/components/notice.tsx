import { Ban, CircleCheckBig, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type NoticeKind = 'info' | 'ok' | 'warn' | 'bad' | 'plain';

const ICONS: Record<NoticeKind, LucideIcon> = {
  info: Info,
  ok: CircleCheckBig,
  warn: TriangleAlert,
  bad: Ban,
  plain: Info,
};

export interface NoticeProps {
  kind?: NoticeKind;
  /** Another icon than that of the kind, where the matter has one (an announcement, a draft). */
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
}

/** A word about the part it stands in: an edge, a tint, an icon, and the kind for the ear. */
export function Notice({ kind = 'info', icon, className, children }: NoticeProps) {
  const { t } = useTranslation('components');
  return (
    <div className={classNames('notice', `notice-${kind}`, className)}>
      <Icon of={icon ?? ICONS[kind]} />
      <div className="notice-body">
        {kind !== 'plain' && <span className="sr-only">{t(`notice.${kind}`)} </span>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
