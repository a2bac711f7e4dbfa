import { isOpen } from '../../app/shared/application-life.ts';
import type { ApplicationId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';
import {
  type FileAnswer,
  type FileDuplicate,
  type FilePerson,
  type FileStatement,
  findFilePerson,
  listAnswers,
  listDuplicates,
  listOtherCommunities,
  listStatements,
  type OtherCommunity,
} from './application-file.queries.ts';
import { type HistoryEntry, listHistory } from './application-history.queries.ts';
import { findLastDecision, listApprovers } from './applications.queries.ts';
import { TWO_SPONSOR_TYPES } from './list-queue.ts';

/** The whole file of an applicant, for one screen. */
export type ApplicationFile = FilePerson & {
  answers: FileAnswer[];
  statements: FileStatement[];
  /** Statements in favour that this kind of body needs. */
  statementsNeeded: 1 | 2;
  duplicates: FileDuplicate[];
  history: HistoryEntry[];
  others: OtherCommunity[];
  approvers: string[];
  approvedByYou: boolean;
  /** The asking moderator is the applicant. */
  own: boolean;
  open: boolean;
  decided: { by: string; at: Date } | null;
};

/**
 * The file of an application, read within the community of the proof.
 *
 * @returns null for an id of another community as for an unknown one
 */
export async function findApplicationFile(
  db: DbOrTx,
  access: ModeratorAccess,
  applicationId: ApplicationId,
): Promise<ApplicationFile | null> {
  const person = await findFilePerson(db, access, applicationId);
  if (!person) return null;
  const { personId } = person;
  const [answers, statements, duplicates, history, others, approvers, decided] = await Promise.all([
    listAnswers(db, applicationId),
    listStatements(db, personId),
    listDuplicates(db, personId),
    listHistory(db, access, personId),
    listOtherCommunities(db, access, personId),
    listApprovers(db, applicationId),
    findLastDecision(db, applicationId),
  ]);
  const twoNeeded = (TWO_SPONSOR_TYPES as readonly string[]).includes(person.organisationType);
  return {
    ...person,
    answers,
    statements,
    statementsNeeded: twoNeeded ? 2 : 1,
    duplicates,
    history,
    others,
    approvers: approvers.map(({ name }) => name),
    approvedByYou: approvers.some((approver) => approver.personId === access.personId),
    own: personId === access.personId,
    open: isOpen(person.state),
    decided,
  };
}
