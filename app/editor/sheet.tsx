import { type Editor, EditorContent } from '@tiptap/react';
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
