import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the first recommended setting of RFC 9106 scaled to OWASP's 19 MiB, 2 passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash to store: PHC string with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** The hash of random bytes that nobody kept, so that an unknown address costs the same time. */
const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$2Okba774pd7SuHwoV6VdXQ$Y4Kc1YcXxindyrfc0YG07+H+HkviIqUlRnliMUX61ac';

/** Whether the password fits; takes as long without a hash as with one. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const fits = await verify(passwordHash ?? DECOY, password);
  return fits && passwordHash !== null;
}
