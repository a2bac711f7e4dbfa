import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.tsx';
import { markingKey, TlpChip } from '../../components/marking.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Paper } from '../../components/paper.tsx';
import { Section } from '../../components/section.tsx';
import { requestTexts } from '../../edge/texts.ts';
import { MARKINGS } from '../../shared/markings.ts';

const RULES = ['strictest', 'lowering', 'log', 'mail', 'classified', 'operational'] as const;

export async function loader(args: LoaderFunctionArgs) {
  return { title: (await requestTexts(args)).getFixedT(null, 'shell')('markings.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** What each TLP label means here. Open to everybody: the rules are no secret. */
export default function MarkingsRoute() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['shell', 'common']);
  const columns = [
    { key: 'label', label: t('markings.label') },
    { key: 'who', label: t('markings.who') },
    { key: 'pass', label: t('markings.passOn') },
  ];
  return (
    <Paper>
      <PageHead title={title} lead={t('markings.lead')} />
      <DataTable name={title} columns={columns} stack>
        {MARKINGS.map((marking) => (
          <tr key={marking}>
            <td className="keep">
              <TlpChip marking={marking} />
            </td>
            <td data-label={t('markings.who')}>{t(`common:marking.${markingKey(marking)}`)}</td>
            <td data-label={t('markings.passOn')}>
              {t(`markings.passOnTo.${markingKey(marking)}`)}
            </td>
          </tr>
        ))}
      </DataTable>
      <Section title={t('markings.rules')}>
        <ul className="plain-points">
          {RULES.map((rule) => (
            <li key={rule}>{t(`markings.rule.${rule}`)}</li>
          ))}
        </ul>
      </Section>
    </Paper>
  );
}
