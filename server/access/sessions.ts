import { createHash } from 'node:crypto';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Sessions['lucia'];
    UserId: PersonId;
  }
}

export const SESSION_COOKIE = 'collegium_session';

export type SessionOptions = {
  /** Days without a visit after which one must sign in again. */
  days: number;
  /** Whether the cookie travels over https only. */
  secure: boolean;
};

export type Sessions = ReturnType<typeof createSessions>;
/** What a request proves of its sender: a live session, or nothing. */
export type SessionProof = { sessionId: string; personId: PersonId; fresh: boolean };

/**
 * Sign-in sessions. The only file that knows Lucia (docs/decisions): everything else sees the
 * functions returned here.
 */
export function createSessions(db: Db, options: SessionOptions) {
  const lucia = new Lucia(sessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(options.days, 'd'),
    sessionCookie: {
      name: SESSION_COOKIE,
      expires: false,
      attributes: { secure: options.secure, sameSite: 'lax', path: '/' },
    },
  });

  /** Any site of the same host name may have set cookies that are no good percent-encoding. */
  function idOf(cookieHeader: string | null | undefined): string | null {
    try {
      return lucia.readSessionCookie(cookieHeader ?? '');
    } catch (error) {
      if (error instanceof URIError) return null;
      throw error;
    }
  }

  return {
    lucia,
    /** The session that a cookie header names, whether or not it is still alive. */
    idOf,
    /** Reads the cookie header of a request or of a socket's upgrade; null without a live session. */
    async read(cookieHeader: string | null | undefined): Promise<SessionProof | null> {
      const sessionId = idOf(cookieHeader);
      if (!sessionId) return null;
      const { session } = await lucia.validateSession(sessionId);
      return session && { sessionId, personId: session.userId, fresh: session.fresh };
    },
    /** Opens a session. Returns the value for `Set-Cookie`. */
    async open(personId: PersonId): Promise<string> {
      const session = await lucia.createSession(personId, {});
      return lucia.createSessionCookie(session.id).serialize();
    },
    /** Ends one session and with it, through the database's notice, its open sockets. Returns `Set-Cookie`. */
    async close(sessionId: string): Promise<string> {
      await lucia.invalidateSession(sessionId);
      return lucia.createBlankSessionCookie().serialize();
    },
    /** Ends all sessions of a person: removal acts at once. */
    closeAll: (personId: PersonId) => lucia.invalidateUserSessions(personId),
  };
}

/** Stores the SHA-256 of an id: who reads the table, or a backup of it, is not signed in. */
function sessionAdapter(db: Db): Adapter {
  const key = (id: string) => createHash('sha256').update(id).digest();
  return {
    async getSessionAndUser(id) {
      const row = await db
        .selectFrom('session')
        .select(['person_id', 'expires_at'])
        .where('id', '=', key(id))
        .executeTakeFirst();
      if (!row) return [null, null];
      const userId = row.person_id as PersonId;
      return [
        { id, userId, expiresAt: row.expires_at, attributes: {} },
        { id: userId, attributes: {} },
      ];
    },
    async getUserSessions() {
      // Lucia asks for this only in functions that nothing here calls.
      return [];
    },
    async setSession(session: DatabaseSession) {
      await db
        .insertInto('session')
        .values({ id: key(session.id), person_id: session.userId, expires_at: session.expiresAt })
        .execute();
    },
    async updateSessionExpiration(id, expiresAt) {
      await db
        .updateTable('session')
        .set({ expires_at: expiresAt })
        .where('id', '=', key(id))
        .execute();
    },
    async deleteSession(id) {
      await db.deleteFrom('session').where('id', '=', key(id)).execute();
    },
    async deleteUserSessions(userId) {
      await db.deleteFrom('session').where('person_id', '=', userId).execute();
    },
    async deleteExpiredSessions() {
      await db.deleteFrom('session').where('expires_at', '<', new Date()).execute();
    },
  };
}
