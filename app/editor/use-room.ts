import { useEffect, useState, useSyncExternalStore } from 'react';
import { NOT_YET_OPEN, openRoom, type Room, type RoomOptions, type RoomSnapshot } from './room.ts';

const subscribeToNothing = () => () => undefined;
const closed = () => NOT_YET_OPEN;

/**
 * Opens a room while the component is mounted. Another page or person opens another room.
 *
 * @returns the room, null until it is open, with what is known of it at this moment
 */
export function useRoom(options: RoomOptions): { room: Room | null; snapshot: RoomSnapshot } {
  const { socketUrl, documentId, personId, probe } = options;
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const opened = openRoom({ socketUrl, documentId, personId, probe });
    setRoom(opened);
    return () => {
      setRoom(null);
      opened.destroy();
    };
  }, [socketUrl, documentId, personId, probe]);
  const snapshot = useSyncExternalStore(
    room?.subscribe ?? subscribeToNothing,
    room?.snapshot ?? closed,
    closed,
  );
  return { room, snapshot };
}

/** Asks before the window closes while something would be lost with it. */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
