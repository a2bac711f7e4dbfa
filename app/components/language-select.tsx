import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  INTERFACE_LANGUAGES,
  LANGUAGE_NAMES,
  type InterfaceLanguage,
} from '../shared/languages.ts';
import { BareSelect } from './field.tsx';
import { useHydrated } from './use-hydrated.ts';
import { useReturnTo } from './use-return-to.ts';

const OPTIONS = INTERFACE_LANGUAGES.map((code) => ({
  value: code,
  label: LANGUAGE_NAMES[code],
  lang: code,
}));

/** The language of the interface: a form to /preferences, sent on choosing where scripts run. */
export function LanguageSelect({ language }: { language: InterfaceLanguage }) {
  const { t } = useTranslation('components');
  const id = useId();
  const hydrated = useHydrated();
  return (
    <form method="post" action="/preferences" className="language-select">
      <input type="hidden" name="returnTo" value={useReturnTo()} />
      <label htmlFor={id} className="sr-only">
        {t('language.label')}
      </label>
      <BareSelect
        id={id}
        name="language"
        defaultValue={language}
        options={OPTIONS}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
      {!hydrated && (
        <button type="submit" className="btn btn-small">
          {t('language.set')}
        </button>
      )}
    </form>
  );
}
