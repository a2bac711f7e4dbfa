import type { SerializeFrom } from '@remix-run/node';
import type { AdmissionFile } from '../../../server/accounts/admission-file.queries.ts';
import type { QueuedPerson } from '../../../server/accounts/admissions.queries.ts';
import type { DecideAdmission } from '../../../server/accounts/decide-admission.ts';
import type { AdmissionQueue } from '../../shared/admission-life.ts';

/** As the loaders' data reach the pages: dates are ISO instants. */
export type QueueEntry = SerializeFrom<QueuedPerson> & { days: number };
export type FileData = SerializeFrom<AdmissionFile>;
export type OutcomeData = SerializeFrom<DecideAdmission>;

/** Address of a queue, or of a file with its queue beside it. */
export function queueHref(queue: AdmissionQueue, personId?: string): string {
  const path = personId ? `/admissions/${personId}` : '/admissions';
  return queue === 'ready' ? path : `${path}?queue=${queue}`;
}
