import { useTranslation } from 'react-i18next';
import { KeyValues } from '../../components/key-values.tsx';
import type { Country } from '../../shared/countries.ts';
import { isLanguage } from '../../shared/languages.ts';

export type PersonFactsProps = {
  person: {
    email: string;
    phone: string;
    organisation: string;
    unit: string;
    country: Country;
    supervisor: string;
    expertise: string[];
    languages: string[];
  };
  /** Written behind the organisation. */
  organisationNote?: string;
};

/** Person and post, as sponsors and deciders read it. */
export function PersonFacts({ person, organisationNote }: PersonFactsProps) {
  const { t } = useTranslation(['joining', 'common']);
  const languages = person.languages.filter(isLanguage).map((code) => t(`common:language.${code}`));
  const organisation = organisationNote
    ? `${person.organisation} (${organisationNote})`
    : person.organisation;
  return (
    <KeyValues
      items={[
        { key: 'email', label: t('file.email'), value: person.email },
        {
          key: 'phone',
          label: t('file.phone'),
          value: <span className="num">{person.phone}</span>,
        },
        { key: 'organisation', label: t('file.organisation'), value: organisation },
        { key: 'unit', label: t('file.unit'), value: person.unit },
        { key: 'country', label: t('file.country'), value: t(`common:country.${person.country}`) },
        { key: 'supervisor', label: t('file.supervisor'), value: person.supervisor },
        { key: 'expertise', label: t('file.expertise'), value: person.expertise.join(', ') },
        { key: 'languages', label: t('file.languages'), value: languages.join(', ') },
      ]}
    />
  );
}
