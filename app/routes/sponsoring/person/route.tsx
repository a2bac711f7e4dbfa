import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeSponsoring } from '../../../../server/access/authorize.ts';
import { getSponsoredFile } from '../../../../server/accounts/sponsoring.queries.ts';
import { writeStatement } from '../../../../server/accounts/write-statement.ts';
import { SubmitButton } from '../../../components/button.tsx';
import { RadioGroup } from '../../../components/choice.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Section } from '../../../components/section.tsx';
import { Time } from '../../../components/time.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { notFound, orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { orStorageReply, parseForm, type Reply } from '../../../edge/form.ts';
import { statementForm } from '../../../shared/forms/admission.ts';
import { parseId, type PersonId } from '../../../shared/ids.ts';
import { PersonFacts } from '../../admissions/person-facts.tsx';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { app, db, viewer } = await requireAdmitted(args);
  const applicantId = parseId<PersonId>(args.params.personId);
  if (!applicantId) throw notFound();
  return { app, db, access: orRefuse(await authorizeSponsoring(db, viewer, applicantId)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, access } = await authorise(args);
  return { person: await getSponsoredFile(db, access) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, db, access } = await authorise(args);
  const form = await parseForm(args.request, statementForm);
  if (!form.ok) return json({ outcome: null, reply: form.reply }, { status: 400 });
  const input = { ...form.value, baseUrl: app.config.baseUrl };
  const stored = await orStorageReply(form, () => writeStatement(db, access, input));
  if (!stored.done) return json({ outcome: null, reply: stored.reply }, { status: 503 });
  return json({ outcome: stored.result.kind, reply: null });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? ''} · Collegium` },
];

/** One person who named me: who it is, and my word. */
export default function SponsoredPersonRoute() {
  const { person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('joining');
  return (
    <div className="wrap">
      <PageHead
        title={person.name}
        crumb={[{ label: t('sponsoring.title'), href: '/sponsoring' }, { label: person.name }]}
        facts={
          <span>
            {t('sponsoring.named_')} <Time value={person.requestedAt} />
          </span>
        }
      />
      {answer?.outcome && (
        <OutcomeNotice outcome={answer.outcome} kind={person.own?.kind} name={person.name} />
      )}
      <Section title={t('file.person')}>
        <PersonFacts person={person} />
        <h3 className="mt-4">{t('file.reason')}</h3>
        <p className="statement whitespace-pre-line mt-2">{person.reason}</p>
      </Section>
      <Section title={t('sponsoring.write')}>
        {person.own ? (
          <blockquote className="statement">
            <p className="whitespace-pre-line">{person.own.body}</p>
            <footer>
              {t(`sponsoring.${person.own.kind}`)}, <Time value={person.own.at} />
            </footer>
          </blockquote>
        ) : (
          <StatementForm reply={answer?.reply ?? null} />
        )}
      </Section>
    </div>
  );
}

type OutcomeNoticeProps = {
  outcome: 'written' | 'already-written' | 'closed';
  kind: 'statement' | 'concern' | undefined;
  name: string;
};

function OutcomeNotice({ outcome, kind, name }: OutcomeNoticeProps) {
  const { t } = useTranslation('joining');
  const words = {
    written: t(kind === 'concern' ? 'sponsoring.doneConcern' : 'sponsoring.doneStatement', {
      name,
    }),
    'already-written': t('sponsoring.already'),
    closed: t('sponsoring.closed'),
  };
  return (
    <div role="status" className="mb-4">
      <Notice kind={outcome === 'written' ? 'ok' : 'warn'}>{words[outcome]}</Notice>
    </div>
  );
}

function StatementForm({ reply }: { reply: Reply | null }) {
  const { t } = useTranslation('joining');
  const busy = useNavigation().state === 'submitting';
  const { form, fields, field, formError } = useZodForm(statementForm, {
    id: 'statement',
    lastResult: reply,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormError>{formError}</FormError>
      <RadioGroup
        {...field(fields.kind)}
        label={t('sponsoring.kind')}
        choices={[
          {
            value: 'statement',
            label: t('sponsoring.kindStatement'),
            hint: t('sponsoring.kindStatementHint'),
          },
          {
            value: 'concern',
            label: t('sponsoring.kindConcern'),
            hint: t('sponsoring.kindConcernHint'),
          },
        ]}
      />
      <TextArea
        {...field(fields.body)}
        rows={6}
        label={t('sponsoring.body')}
        hint={t('sponsoring.bodyHint')}
      />
      <div>
        <SubmitButton busy={busy} busyLabel={t('sponsoring.busy')}>
          {t('sponsoring.submit')}
        </SubmitButton>
      </div>
    </Form>
  );
}
