/** What a person may fix; without a choice the theme follows the device. */
export type Theme = 'light' | 'dark';

/** Name of the cookie that keeps the choice. */
export const THEME_COOKIE = 'theme';

/** Reads the cookie's value; anything else means "as the device". */
export function parseTheme(value: string | null | undefined): Theme | null {
  return value === 'light' || value === 'dark' ? value : null;
}
