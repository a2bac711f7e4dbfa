import { type DocumentId, parseId } from '../../app/shared/ids.ts';

/** Channel on which every append to a document's log is told to all servers, at commit. */
export const UPDATE_CHANNEL = 'collegium_update';

/** Who wrote, as a notice ends. */
type Sender = {
  /** Name of the room server; `-` where none wrote it. */
  server: string;
  /** Whether the updates themselves go to the other servers as well. */
  isPublished: boolean;
};

/** "This log has grown to seq", told by `server`. */
export type UpdateNotice = Sender & { documentId: DocumentId; seq: number };

const PUBLISHED = 'published';

export const writeSender = ({ server, isPublished }: Sender) =>
  isPublished ? `${server} ${PUBLISHED}` : server;

/** Reads a notice; null for text that is none. */
export function parseUpdateNotice(payload: string): UpdateNotice | null {
  const [id, seq, server, published] = payload.split(' ');
  const documentId = parseId<DocumentId>(id);
  if (!documentId || !server || !/^\d+$/.test(seq ?? '')) return null;
  return { documentId, seq: Number(seq), server, isPublished: published === PUBLISHED };
}
