import type { LucideIcon } from 'lucide-react';

interface IconProps {
  of: LucideIcon;
  /** 16 px instead of 18 px, for lines of small text and small buttons. */
  small?: boolean;
  className?: string;
}

/** A lucide icon in the size and stroke of the house. It never stands for a word. */
export function Icon({ of: Shape, small = false, className }: IconProps) {
  const classes = ['icon', small && 'icon-small', className].filter(Boolean).join(' ');
  return <Shape className={classes} strokeWidth={1.75} aria-hidden focusable={false} />;
}
