import { useTranslation } from 'react-i18next';

/**
 * Words of an error. Forms answer with keys of the catalogue `errors`, since a schema knows no
 * language; a message that is no key is already in words.
 */
export function useErrorText(): (message: string) => string {
  const { i18n } = useTranslation();
  return (message) => {
    const key: string = `errors:${message}`;
    return i18n.exists(key) ? i18n.t(key, { defaultValue: message }) : message;
  };
}
