import { type DocumentId, parseId } from '../../app/shared/ids.ts';

/** Channel on which every append to a document's log is told to all servers, at commit. */
export const UPDATE_CHANNEL = 'collegium_update';

/** "This log has grown to seq", told by `server`; `-` where no room server wrote it. */
export type UpdateNotice = { documentId: DocumentId; seq: number; server: string };

/** Reads a notice; null for text that is none. */
export function parseUpdateNotice(payload: string): UpdateNotice | null {
  const [id, seq, server] = payload.split(' ');
  const documentId = parseId<DocumentId>(id);
  if (!documentId || !server || !/^\d+$/.test(seq ?? '')) return null;
  return { documentId, seq: Number(seq), server };
}
