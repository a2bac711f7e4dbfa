import type { Editor } from '@tiptap/react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Arrivals } from './arrivals.tsx';
import { EditBar } from './edit-bar.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { probePage } from './probe-page.ts';
import type { Room, RoomSnapshot } from './room.ts';
import { ClosedSheet, OpeningSheet, Sheet } from './sheet.tsx';
import { Added, Troubles } from './troubles.tsx';
import { useLeaveWarning, useRoom } from './use-room.ts';
import { usePageEditor } from './use-page-editor.ts';
import type { Language } from '../shared/languages.ts';
import type { Marking } from '../shared/markings.ts';

export type PageEditorProps = {
  page: { id: string; title: string; language: Language; marking: Marking };
  person: { id: string; name: string };
  /** Address of the reading view. */
  doneHref: string;
  /** Beside the sheet: the tree of pages, wide screens only. */
  tree: ReactNode;
  /** Above the sheet: what readers see meanwhile. */
  draftLine: ReactNode;
  /** The rail at the right. */
  rail: ReactNode;
};

/** The edit view: bar with save state and tools, tree, sheet, rail. Runs in the browser only. */
export function PageEditor(props: PageEditorProps) {
  const { page, person, doneHref } = props;
  const probe = useCallback(() => probePage(`${doneHref}/edit`), [doneHref]);
  const socketUrl = useMemo(() => `${location.origin.replace(/^http/, 'ws')}/collab`, []);
  const { room, snapshot } = useRoom({
    socketUrl,
    documentId: page.id,
    personId: person.id,
    probe,
  });
  useLeaveWarning(snapshot.unsaved > 0);
  return (
    <>
      {room && snapshot.ready && !holdsUnknown(snapshot) ? (
        <WritingFrame {...props} room={room} snapshot={snapshot} />
      ) : (
        <Frame {...props} snapshot={snapshot} editor={null} />
      )}
      <Arrivals present={snapshot.present} ready={snapshot.ready} />
      <LeaveDialog unsaved={snapshot.unsaved} />
    </>
  );
}

/** Then there must be no editor: its binding would delete what it does not know. */
function holdsUnknown({ save }: RoomSnapshot): boolean {
  return save.kind === 'read-only' && save.reason === 'unknown-content';
}

type FrameProps = PageEditorProps & { snapshot: RoomSnapshot };

/** The frame with the editor in it: mounted once the content has arrived, and not taken away again. */
function WritingFrame({ room, ...props }: FrameProps & { room: Room }) {
  const [linkOpen, setLinkOpen] = useState(false);
  const editor = usePageEditor({
    room,
    editable: props.snapshot.canEdit,
    page: props.page,
    person: props.person,
    onLink: () => setLinkOpen(true),
  });
  return <Frame {...props} editor={editor} linkOpen={linkOpen} onLinkOpen={setLinkOpen} />;
}

function Frame(
  props: FrameProps & {
    /** Null while the page is opening. */
    editor: Editor | null;
    linkOpen?: boolean;
    onLinkOpen?: (open: boolean) => void;
  },
) {
  const { page, snapshot, editor, linkOpen = false, onLinkOpen = () => undefined } = props;
  const tools = snapshot.canEdit ? editor : null;
  const troubles = (
    <Troubles
      snapshot={snapshot}
      documentId={page.id}
      personId={props.person.id}
      readHref={props.doneHref}
    />
  );
  return (
    <>
      <EditBar
        page={page}
        snapshot={snapshot}
        doneHref={props.doneHref}
        editor={tools}
        linkOpen={linkOpen}
        onLinkOpen={onLinkOpen}
      >
        {!tools && troubles}
      </EditBar>
      {tools && troubles}
      <Added count={snapshot.added} />
      <div className="wrap edit-layout">
        {props.tree}
        <div>
          {holdsUnknown(snapshot) ? (
            <ClosedSheet page={page} />
          ) : (
            <>
              {props.draftLine}
              {editor ? <Sheet page={page} editor={editor} /> : <OpeningSheet />}
            </>
          )}
        </div>
        {props.rail}
      </div>
    </>
  );
}
