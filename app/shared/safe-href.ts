const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:'];

/**
 * Whether an address may stand behind a link in a page: an absolute http, https or mailto
 * address. It is read as a browser reads it (WHATWG URL), so tabs, control characters and case in
 * the scheme hide nothing.
 */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > 2000) return false;
  try {
    return SAFE_PROTOCOLS.includes(new URL(href).protocol);
  } catch {
    return false;
  }
}
