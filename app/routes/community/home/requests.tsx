import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Section } from '../../../components/section.tsx';
import { threadHref } from '../../../shared/discussion.ts';
import { AnswerBy } from '../../threads/answer-by.tsx';
import { newThreadPath, threadsPath } from '../../threads/paths.ts';
import type { MemberHomeData } from './route.tsx';

/** The board of requests: questions with an answer-by date that nobody has answered yet. */
export function Requests({ data: { community, requests, total, now } }: { data: MemberHomeData }) {
  const { t } = useTranslation(['community', 'discussions']);
  const { slug } = community;
  const columns = [
    { key: 'question', label: t('home.requests.question') },
    { key: 'from', label: t('home.requests.from') },
    { key: 'by', label: t('discussions:column.answerBy') },
    { key: 'answers', label: t('home.requests.answers'), right: true },
  ];
  const link = {
    href: threadsPath(slug, { requests: true }),
    label: t('home.requests.all', { count: total }),
  };
  return (
    <Section
      title={t('home.requests.title')}
      note={t('home.requests.note')}
      link={total > 0 ? link : undefined}
    >
      {requests.length > 0 ? (
        <DataTable name={t('home.requests.table')} columns={columns} stack>
          {requests.map(({ id, title, language, country, answerBy, answers }) => (
            <tr key={id}>
              <td>
                <Link to={threadHref(slug, id)} lang={language}>
                  {title}
                </Link>
              </td>
              <td data-label={t('home.requests.from')}>{country ?? t('discussions:union')}</td>
              <td className="keep" data-label={t('discussions:column.answerBy')}>
                <AnswerBy value={answerBy} now={now} />
              </td>
              <td className="right" data-label={t('home.requests.answers')}>
                {answers}
              </td>
            </tr>
          ))}
        </DataTable>
      ) : (
        <Empty
          title={t('home.requests.empty')}
          actions={<LinkButton to={newThreadPath(slug, 'questions')}>{t('home.ask')}</LinkButton>}
        >
          {t('home.requests.emptyNext')}
        </Empty>
      )}
    </Section>
  );
}
