import { type Editor, EditorContent } from '@tiptap/react';
import { Loading } from '../components/loading.tsx';
import type { PageEditorProps } from './page-editor.tsx';

/** The paper one writes on, under the title, which is a fact of the page and changed elsewhere. */
export function Sheet({ page, editor }: { page: PageEditorProps['page']; editor: Editor }) {
  return (
    <div className="sheet sheet-plain prose">
      <h1 lang={page.language}>{page.title}</h1>
      <EditorContent editor={editor} />
    </div>
  );
}

/** The paper of a page that cannot be shown here; why stands above it. */
export function ClosedSheet({ page }: { page: PageEditorProps['page'] }) {
  return (
    <div className="sheet sheet-plain prose">
      <h1 lang={page.language}>{page.title}</h1>
    </div>
  );
}

/** The paper before its content has arrived. */
export function OpeningSheet() {
  return (
    <div className="sheet sheet-plain prose">
      <Loading lines={6} />
    </div>
  );
}
