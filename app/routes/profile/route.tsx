import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getOwnProfile } from '../../../server/accounts/own-profile.queries.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Select } from '../../components/field.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import { requireViewer } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import type { loader as rootLoader } from '../../root.tsx';
import { INTERFACE_LANGUAGES, isLanguage, LANGUAGE_NAMES } from '../../shared/languages.ts';

/** Own data as others see it, memberships, and how Collegium shows itself. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const texts = await requestTexts(args);
  return json({
    title: texts.getFixedT(null, 'profile')('title'),
    profile: await getOwnProfile(db, viewer.personId),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

type Profile = ReturnType<typeof useLoaderData<typeof loader>>['profile'];

export default function ProfilePage() {
  const { t } = useTranslation('profile');
  const { profile } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <PageHead title={profile.name} lead={`${profile.organisation}, ${profile.unit}`} />
      <div className="max-w-form">
        <Person profile={profile} />
        <Memberships memberships={profile.memberships} />
        <Settings profile={profile} />
        <Section title={t('password.title')}>
          <p>
            {t('password.why')} <Link to="/forgotten">{t('password.link')}</Link>
          </p>
        </Section>
      </div>
    </div>
  );
}

function Person({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['profile', 'common']);
  const items = [
    { key: 'email', label: t('person.email'), value: profile.email },
    { key: 'phone', label: t('person.phone'), value: profile.phone },
    { key: 'supervisor', label: t('person.supervisor'), value: profile.supervisor },
    { key: 'expertise', label: t('person.expertise'), value: profile.expertise.join(', ') },
    {
      key: 'languages',
      label: t('person.languages'),
      value: profile.languages
        .map((code) => (isLanguage(code) ? t(`common:language.${code}`) : code))
        .join(', '),
    },
    {
      key: 'admitted',
      label: t('person.admitted'),
      value: profile.admittedAt && <Time value={profile.admittedAt} />,
    },
  ];
  return (
    <Section title={t('person.title')}>
      <KeyValues items={items} />
      <p className="small muted mt-2">{t('person.change')}</p>
    </Section>
  );
}

function Memberships({ memberships }: Pick<Profile, 'memberships'>) {
  const { t } = useTranslation(['profile', 'common']);
  if (memberships.length === 0) {
    return (
      <Section title={t('memberships.title')}>
        <Empty
          title={t('memberships.empty')}
          actions={<LinkButton to="/communities">{t('memberships.find')}</LinkButton>}
        />
      </Section>
    );
  }
  return (
    <Section title={t('memberships.title')}>
      <DataTable
        name={t('memberships.table')}
        stack
        columns={[
          { key: 'community', label: t('memberships.community') },
          { key: 'role', label: t('memberships.role') },
          { key: 'since', label: t('memberships.since') },
          { key: 'revalidation', label: t('memberships.revalidation') },
        ]}
      >
        {memberships.map((membership) => (
          <tr key={membership.slug}>
            <td lang="en">
              <Link to={`/c/${membership.slug}`}>{membership.name}</Link>
            </td>
            <td data-label={t('memberships.role')}>
              {t(`common:communityRole.${membership.role}`)}
            </td>
            <td data-label={t('memberships.since')} className="keep">
              <Time value={membership.since} style="short-year" />
            </td>
            <td data-label={t('memberships.revalidation')} className="keep">
              {membership.revalidationDueOn && (
                <Time value={membership.revalidationDueOn} style="short-year" />
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </Section>
  );
}

/** A form to /preferences, which comes back here. */
function Settings({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['profile', 'components']);
  const language = useRouteLoaderData<typeof rootLoader>('root')?.language;
  return (
    <Section title={t('settings.title')}>
      <form method="post" action="/preferences" className="form">
        <input type="hidden" name="returnTo" value="/profile" />
        <Select
          id="language"
          name="language"
          label={t('components:language.label')}
          defaultValue={language}
          options={INTERFACE_LANGUAGES.map((code) => ({
            value: code,
            label: LANGUAGE_NAMES[code],
            lang: code,
          }))}
        />
        <Select
          id="theme"
          name="theme"
          label={t('components:theme.choose')}
          defaultValue={profile.theme ?? 'system'}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`components:theme.${value}`),
          }))}
        />
        <Select
          id="singleKeys"
          name="singleKeys"
          label={t('settings.keys')}
          hint={t('settings.keysHint')}
          defaultValue={profile.singleKeyShortcuts ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('settings.on') },
            { value: 'off', label: t('settings.off') },
          ]}
        />
        <p>
          <Button type="submit" kind="primary">
            {t('settings.save')}
          </Button>
        </p>
      </form>
    </Section>
  );
}
