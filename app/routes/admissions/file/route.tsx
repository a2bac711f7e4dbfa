import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { authorizeAdmission } from '../../../../server/access/authorize.ts';
import { getAdmissionFile } from '../../../../server/accounts/admission-file.queries.ts';
import { decideAdmission } from '../../../../server/accounts/decide-admission.ts';
import { Tag } from '../../../components/tag.tsx';
import { Time } from '../../../components/time.tsx';
import { notFound, orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { orStorageReply, parseForm } from '../../../edge/form.ts';
import { admissionWord } from '../../../shared/admission-life.ts';
import { admissionDecisionForm } from '../../../shared/forms/admission.ts';
import { parseId, type PersonId } from '../../../shared/ids.ts';
import { PersonFacts } from '../person-facts.tsx';
import { Checks } from './checks.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { History } from './history.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { Statements } from './statements.tsx';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { app, db, viewer } = await requireAdmitted(args);
  const applicantId = parseId<PersonId>(args.params.personId);
  if (!applicantId) throw notFound();
  return { app, db, viewer, access: orRefuse(await authorizeAdmission(db, viewer, applicantId)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  return { ownCase: access.ownCase, file: await getAdmissionFile(db, viewer, access) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, db, access } = await authorise(args);
  const form = await parseForm(args.request, admissionDecisionForm);
  if (!form.ok) return json({ outcome: null, reply: form.reply }, { status: 400 });
  const { decision, reason = '' } = form.value;
  const stored = await orStorageReply(form, () =>
    decideAdmission(db, access, { decision, reason, baseUrl: app.config.baseUrl }),
  );
  if (!stored.done) return json({ outcome: null, reply: stored.reply }, { status: 503 });
  const outcome = stored.result;
  if (outcome.kind === 'needs-reason') {
    return json(
      { outcome: null, reply: form.refuse({ reason: ['needsReason'] }) },
      { status: 400 },
    );
  }
  return json({ outcome, reply: null }, { status: outcome.kind === 'decided' ? 200 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.file.name ?? ''} · Collegium` },
];

/** The whole file of one person on one screen, with the decision at its foot. */
export default function AdmissionFileRoute() {
  const { file, ownCase } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['joining', 'common']);
  const heading = useId();
  const place = file.unionBody ? t('file.union') : t(`common:country.${file.country}`);
  return (
    <article className="file" aria-labelledby={heading}>
      <div className="file-body">
        <header className="file-head">
          <h2 id={heading}>{file.name}</h2>
          <span className="small muted">
            {file.organisation}, {place}
          </span>
          <span className="small faint">
            {t('desk.registered')} <Time value={file.registeredAt} />
          </span>
          <span className="push-end">
            <Tag>{t(`common:admissionState.${admissionWord(file.state)}`)}</Tag>
          </span>
        </header>
        {answer?.outcome && <OutcomeNotice outcome={answer.outcome} />}
        <div className="file-columns">
          <div>
            <section className="file-block">
              <h3>{t('file.person')}</h3>
              <PersonFacts
                person={file}
                organisationNote={t(`common:organisationType.${file.organisationType as 'police'}`)}
              />
            </section>
            {file.reason && (
              <section className="file-block">
                <h3>{t('file.reason')}</h3>
                <p className="whitespace-pre-line max-w-[34rem]">{file.reason}</p>
              </section>
            )}
            <Statements file={file} />
          </div>
          <div>
            <Checks file={file} />
            <History file={file} />
          </div>
        </div>
      </div>
      {/* A new state empties the form. */}
      <DecisionBar
        key={`${file.personId}-${file.state}`}
        file={file}
        ownCase={ownCase}
        reply={answer?.reply ?? null}
      />
    </article>
  );
}
