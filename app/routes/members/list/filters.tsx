import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Directory, MemberFilter } from '../../../../server/membership/list-members.ts';
import { FacetGroup } from '../../../components/facet-group.tsx';

type FiltersProps = { filter: MemberFilter; facets: Directory['facets']; base: string };

/** Country in protocol order, expertise by how many have it, language in EU order. */
export function Filters({ filter, facets, base }: FiltersProps) {
  const { t } = useTranslation(['community', 'common']);
  return (
    <Form
      method="get"
      action={base}
      className="facets"
      aria-labelledby="member-filters"
      // Boxes ticked in the browser would else survive a chip that took them off.
      key={JSON.stringify([filter.countries, filter.expertise, filter.languages])}
    >
      <h2 id="member-filters">{t('members.filters')}</h2>
      {filter.words && <input type="hidden" name="q" value={filter.words} />}
      {filter.former && <input type="hidden" name="view" value="former" />}
      <FacetGroup
        legend={t('members.country')}
        name="country"
        moreLabel={t('members.allCountries')}
        options={facets.countries.map(({ value, count }) => ({
          value,
          count,
          label: t(`common:country.${value}`),
          checked: filter.countries.includes(value),
        }))}
      />
      <FacetGroup
        legend={t('members.expertise')}
        name="expertise"
        moreLabel={t('members.allExpertise')}
        options={facets.expertise.map(({ value, count }) => ({
          value,
          count,
          label: value,
          checked: filter.expertise.includes(value),
        }))}
      />
      <FacetGroup
        legend={t('members.language')}
        name="language"
        moreLabel={t('members.allLanguages')}
        options={facets.languages.map(({ value, count }) => ({
          value,
          count,
          label: t(`common:language.${value}`),
          checked: filter.languages.includes(value),
        }))}
      />
      <button type="submit" className="btn btn-small mt-3">
        {t('members.apply')}
      </button>
    </Form>
  );
}
