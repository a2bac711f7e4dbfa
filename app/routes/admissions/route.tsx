import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, Outlet, useLoaderData, useParams } from '@remix-run/react';
import { Check, Hourglass, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  countAdmissions,
  findCompetence,
  listAdmissions,
} from '../../../server/accounts/admissions.queries.ts';
import { Empty } from '../../components/empty.tsx';
import { Icon } from '../../components/icon.tsx';
import { notFound, requireAdmitted } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { ADMISSION_QUEUES, type AdmissionQueue } from '../../shared/admission-life.ts';
import { type QueueEntry, queueHref } from './desk-data.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const competence = findCompetence(viewer);
  if (!competence) throw notFound();
  const wanted = new URL(args.request.url).searchParams.get('queue');
  const queue: AdmissionQueue = ADMISSION_QUEUES.find((name) => name === wanted) ?? 'ready';
  const now = Date.now();
  return {
    title: (await requestTexts(args)).getFixedT(null, 'joining')('desk.title'),
    competence,
    queue,
    counts: await countAdmissions(db, competence),
    people: (await listAdmissions(db, competence, queue)).map((person) => ({
      ...person,
      days: Math.floor((now - person.since.getTime()) / 86_400_000),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

/** The decider's desk: the queue, and beside it one file. */
export default function AdmissionsRoute() {
  const { title, competence, queue, counts, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['joining', 'common']);
  const { personId } = useParams();
  const countries = competence.countries.map((code) => t(`common:country.${code}`)).join(', ');
  return (
    <div className="wrap desk-layout">
      <section className="queue" aria-label={t('desk.queue')}>
        <h1>{title}</h1>
        <p className="small muted mt-1">
          {competence.everybody ? t('desk.competenceAll') : t('desk.competenceNcp', { countries })}
        </p>
        <nav className="queue-tabs" aria-label={t('desk.queues')}>
          {ADMISSION_QUEUES.map((name) => (
            <Link
              key={name}
              to={queueHref(name)}
              aria-current={name === queue ? 'page' : undefined}
            >
              {t(`desk.${name}`)}{' '}
              {name !== 'decided' && <span className="count">{counts[name]}</span>}
            </Link>
          ))}
        </nav>
        {people.length === 0 ? (
          <div className="mt-4">
            <Empty title={t(`desk.empty.${queue}`)}>{t(`desk.emptyWhy.${queue}`)}</Empty>
          </div>
        ) : (
          <ul className="queue-list">
            {people.map((person) => (
              <QueueLine
                key={person.personId}
                person={person}
                queue={queue}
                current={person.personId === personId}
              />
            ))}
          </ul>
        )}
        <p className="queue-more">
          <Link to={queueHref(queue)}>{t('desk.back')}</Link>
        </p>
      </section>
      <Outlet />
    </div>
  );
}

function QueueLine({
  person,
  queue,
  current,
}: {
  person: QueueEntry;
  queue: AdmissionQueue;
  current: boolean;
}) {
  const { t } = useTranslation('joining');
  const { name, country, unionBody, organisation, days } = person;
  return (
    <li>
      <Link to={queueHref(queue, person.personId)} aria-current={current || undefined}>
        <span className="queue-name">
          <span>{name}</span>
          <span className="queue-age">
            {days < 1 ? t('desk.today') : t('desk.days', { count: days })}
          </span>
        </span>
        <span className="queue-post">
          <b>{unionBody ? 'EU' : country}</b> {organisation}
        </span>
        <QueueFlag person={person} />
      </Link>
    </li>
  );
}

/** What a decider wants to know before opening the file. */
function QueueFlag({ person }: { person: QueueEntry }) {
  const { t } = useTranslation(['joining', 'common']);
  const { concern, state, missingStatements, answered, appealed } = person;
  const missing = state === 'email_verified' ? missingStatements : 0;
  return (
    <>
      {concern && <Flag icon={TriangleAlert} words={t('desk.concern')} warn />}
      {missing > 0 && (
        <Flag icon={Hourglass} words={t('desk.sponsorMissing', { count: missing })} />
      )}
      {state === 'info_requested' && (
        <Flag icon={Hourglass} words={t('common:admissionState.info-requested')} />
      )}
      {answered && <Flag icon={Check} words={t('desk.answered')} />}
      {appealed && <Flag icon={TriangleAlert} words={t('desk.appealed')} warn />}
    </>
  );
}

function Flag({ icon, words, warn = false }: { icon: LucideIcon; words: string; warn?: boolean }) {
  return (
    <span className={warn ? 'queue-flag tone-warn' : 'queue-flag muted'}>
      <Icon of={icon} small />
      {words}
    </span>
  );
}
