import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../components/page-head.tsx';
import { Paper } from '../../components/paper.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import { requestTexts } from '../../edge/texts.ts';

/** The day this statement was last gone through. */
const REVIEWED_ON = '2026-11-23';

const PARTS = {
  works: ['keyboard', 'scripts', 'colours', 'languages', 'editor'],
  lacks: ['audit', 'people', 'editorScripts', 'texts'],
} as const;

export async function loader(args: LoaderFunctionArgs) {
  return { title: (await requestTexts(args)).getFixedT(null, 'shell')('accessibility.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** The accessibility statement: what is aimed at, how it is checked, what is not known to work. */
export default function AccessibilityRoute() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('shell');
  return (
    <Paper>
      <PageHead
        title={title}
        lead={t('accessibility.lead')}
        facts={
          <span>
            {t('accessibility.reviewed')} <Time value={REVIEWED_ON} />
          </span>
        }
      />
      <Section title={t('accessibility.works.title')}>
        <ul className="plain-points">
          {PARTS.works.map((key) => (
            <li key={key}>{t(`accessibility.works.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('accessibility.lacks.title')}>
        <ul className="plain-points">
          {PARTS.lacks.map((key) => (
            <li key={key}>{t(`accessibility.lacks.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('accessibility.tell.title')}>
        <p className="plain-text">{t('accessibility.tell.text')}</p>
      </Section>
    </Paper>
  );
}
