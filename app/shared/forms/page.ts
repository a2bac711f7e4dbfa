import { z } from 'zod';
import { type DocumentId, parseId } from '../ids.ts';
import { LANGUAGES } from '../languages.ts';
import { MARKINGS } from '../markings.ts';
import { prose, title } from './text.ts';

/** An empty choice means the top of the tree. */
const parentId = z
  .string()
  .optional()
  .transform((value, context): DocumentId | null => {
    const id = parseId<DocumentId>(value);
    if (value && !id) context.addIssue({ code: 'custom', message: 'unknownParent' });
    return id;
  });

const reviewBy = z.iso
  .date({ error: 'date' })
  .optional()
  .transform((day) => day ?? null);

/** Markings that a new page may have. TLP:RED needs named readers, who are named on the page itself. */
export const NEW_PAGE_MARKINGS = MARKINGS.filter((marking) => marking !== 'TLP:RED');

export const newPageForm = z.object({
  title: title(1, 200),
  language: z.enum(LANGUAGES, { error: 'required' }),
  marking: z.enum(NEW_PAGE_MARKINGS, { error: 'required' }),
  parentId,
  reviewBy,
});

export const pageFactsForm = z.object({
  title: title(1, 200),
  language: z.enum(LANGUAGES, { error: 'required' }),
  marking: z.enum(MARKINGS, { error: 'required' }),
  reason: prose(1, 500)
    .optional()
    .transform((text) => text ?? null),
  parentId,
  reviewBy,
});
