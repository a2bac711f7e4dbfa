/** Finds a Redis, or installs one; throws with one sentence where that fails. */
export function findRedis(): Promise<string>;
