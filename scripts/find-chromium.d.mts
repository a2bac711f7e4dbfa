/** Finds a Chromium, or installs one; throws with one sentence where that fails. */
export function findChromium(): Promise<{ executablePath: string; args: string[] }>;
