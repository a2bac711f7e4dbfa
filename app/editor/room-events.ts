import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { CLOSE, isTerminalClose } from '../shared/close-codes.ts';
import { MESSAGE } from '../shared/collab-messages.ts';
import type { Refusal } from '../shared/policy.ts';
import type { ReadOnlyReason, SaveEvent } from './save-state.ts';

/** Longest pause between two attempts to connect, in ms. */
export const MAX_BACKOFF = 5000;

type Tell = (event: SaveEvent) => void;

/** Tells how the connection comes and goes. */
export function followConnection(
  provider: WebsocketProvider,
  tell: Tell,
  onFirstSync: () => void,
): void {
  provider.on('status', ({ status }) => {
    if (status === 'connected') tell({ type: 'connected' });
  });
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    onFirstSync();
    tell({ type: 'synced' });
  });
  provider.on('connection-close', (event) => {
    if (event && isTerminalClose(event.code)) {
      tell({ type: 'ended', reason: reasonOfClose(event.code) });
      return;
    }
    // The provider counts the failed attempt just after this event and then waits as long.
    const pause = Math.min(2 ** (provider.wsUnsuccessfulReconnects + 1) * 100, MAX_BACKOFF);
    tell({ type: 'disconnected', retryAt: Date.now() + pause });
  });
}

function reasonOfClose(code: number): ReadOnlyReason {
  if (code === CLOSE.signedOut) return 'signed-out';
  if (code === CLOSE.outdated) return 'outdated';
  return code === CLOSE.gone ? 'page-gone' : 'access-lost';
}

/** Understands the messages that only this client asks for (app/shared/collab-messages.ts). */
export function receiveReports(provider: WebsocketProvider, tell: Tell): void {
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    decoding.readVarUint8Array(decoder); // the state vector; the count that follows says more
    tell({ type: 'saved', messages: decoding.readVarUint(decoder), at: Date.now() });
  };
  provider.messageHandlers[MESSAGE.rights] = (_encoder, decoder) => {
    const rights = JSON.parse(decoding.readVarString(decoder)) as {
      canEdit: boolean;
      reason?: Refusal | 'newer-schema';
    };
    tell({ type: 'rights', refusal: rights.canEdit ? null : (rights.reason ?? 'needs-expert') });
  };
}

/** A device that finds its network again need not wait for the next attempt. */
export function watchNetwork(provider: WebsocketProvider, tell: Tell): () => void {
  const onOnline = () => {
    tell({ type: 'network', online: true });
    if (provider.shouldConnect) provider.connect();
  };
  const onOffline = () => tell({ type: 'network', online: false });
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  return () => {
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
  };
}
