import type { PageBranch } from '../../../server/documents/list-pages.ts';
import type { ParentChoice } from './page-fields.tsx';

/** The pages of a tree that another may hang under: all but the page itself and what is below it. */
export function parentChoices(tree: PageBranch[], except?: string, depth = 0): ParentChoice[] {
  return tree
    .filter((page) => page.id !== except)
    .flatMap(({ id, title, language, children }) => [
      { id, title, language, depth },
      ...parentChoices(children, except, depth + 1),
    ]);
}
