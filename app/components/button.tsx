import { Link, type LinkProps } from '@remix-run/react';
import { Info, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

interface Look {
  /** `primary` once per view; `danger` for what cannot be undone; `quiet` beside a list. */
  kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  small?: boolean;
  /** As wide as its column. */
  wide?: boolean;
  icon?: LucideIcon;
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Why it cannot be pressed now, in words. It stays focusable and the words stand beside it. */
  reason?: ReactNode;
  children: ReactNode;
}

function buttonClass({ kind = 'plain', small, wide }: Look, className?: string) {
  return classNames(
    'btn',
    kind !== 'plain' && `btn-${kind}`,
    small && 'btn-small',
    wide && 'btn-wide',
    className,
  );
}

/** A button that does something on this page. With a reason it does nothing but say why. */
export function Button(props: ButtonProps) {
  const { kind, small, wide, icon, reason, className, children, type = 'button', ...rest } = props;
  const reasonId = useId();
  const look = buttonClass({ kind, small, wide }, className);
  const content = (
    <>
      {icon && <Icon of={icon} small />}
      {children}
    </>
  );
  if (!reason) {
    return (
      <button {...rest} type={type} className={look}>
        {content}
      </button>
    );
  }
  return (
    <div className="with-reason">
      <button
        {...rest}
        type="button" // a form must not be sent without scripts either
        className={look}
        onClick={undefined}
        aria-disabled
        aria-describedby={reasonId}
      >
        {content}
      </button>
      <Reason id={reasonId}>{reason}</Reason>
    </div>
  );
}

/** Words beside a button that cannot be pressed. */
export function Reason({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="reason" id={id}>
      <Icon of={Info} small />
      <span>{children}</span>
    </p>
  );
}

export interface SubmitButtonProps extends Omit<ButtonProps, 'type'> {
  busy?: boolean;
  /** What is going on, with an ellipsis: “Endorsing…”. */
  busyLabel: ReactNode;
}

/** Sends a form. While busy it says what goes on, keeps its width and ignores a second press. */
export function SubmitButton(props: SubmitButtonProps) {
  const { busy = false, busyLabel, icon, children, kind = 'primary', onClick, ...rest } = props;
  if (rest.reason) {
    return (
      <Button {...rest} icon={icon} kind={kind}>
        {children}
      </Button>
    );
  }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button
      {...rest}
      type="submit"
      kind={kind}
      onClick={press}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
    >
      <span className="btn-labels">
        <span className={busy ? 'invisible' : undefined}>
          {icon && <Icon of={icon} small />}
          {children}
        </span>
        <span className={busy ? undefined : 'invisible'}>
          <Icon of={LoaderCircle} small className="spinner" />
          {busyLabel}
        </span>
      </span>
    </Button>
  );
}

export interface LinkButtonProps extends Look, LinkProps {
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton(props: LinkButtonProps) {
  const { kind, small, wide, icon, className, children, ...rest } = props;
  return (
    <Link {...rest} className={buttonClass({ kind, small, wide }, className)}>
      {icon && <Icon of={icon} small />}
      {children}
    </Link>
  );
}
