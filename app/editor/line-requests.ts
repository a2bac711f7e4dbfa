/** Longest wait for an answer, in ms; the server answers a request that waits after 25 s. */
const ANSWER_WITHIN = 35_000;
/** How long a request is tried again before the line counts as lost, and the longest pause between. */
const PATIENCE = 5000;
const LONGEST_PAUSE = 1600;

/** `status` is 0 where there was no answer, or none of ours. */
export type Answer = { status: number; bytes: Uint8Array<ArrayBuffer> };

export type Ask = (address: string, init?: RequestInit) => Promise<Answer>;

/** @param request in the place of `fetch` */
export function createAsk(request: typeof fetch): Ask {
  return async (address, init) => {
    try {
      const answer = await request(address, {
        ...init,
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      // A proxy's own page is no answer.
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
      return { status: isPage && answer.ok ? 0 : answer.status, bytes };
    } catch {
      return { status: 0, bytes: new Uint8Array() };
    }
  };
}

/** Asks again while nothing answers, or a server that has no time now; for PATIENCE at most. */
export async function insist(ask: () => Promise<Answer>): Promise<Answer> {
  let answer = await ask();
  const until = Date.now() + PATIENCE;
  for (let wait = 100; answer.status === 0 || answer.status >= 500; wait *= 2) {
    if (Date.now() > until) break;
    await pause(Math.min(wait, LONGEST_PAUSE));
    answer = await ask();
  }
  return answer;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
