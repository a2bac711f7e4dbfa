import { isSafeHref } from '../../../shared/safe-href.ts';

/** A source by its name; a link only where its address is one to follow. */
export function OutsideLink({ label, url }: { label: string; url: string | null }) {
  if (!isSafeHref(url)) return <>{label}</>;
  return (
    <a href={url} rel="noreferrer">
      {label}
    </a>
  );
}
