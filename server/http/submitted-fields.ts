import type { Request } from 'express';

/** Never sent back: a page with them could be read over a shoulder. */
const SECRET = /password|token|code/i;

/**
 * The text fields of the form that a request sent, without secrets and files; empty where it sent
 * none. The body has been read and bounded before.
 */
export async function submittedFields(req: Request): Promise<[name: string, value: string][]> {
  const body: unknown = req.body;
  if (!Buffer.isBuffer(body) || body.length === 0) return [];
  const headers = { 'Content-Type': req.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  return [...(form ?? [])].flatMap(([name, value]) =>
    typeof value === 'string' && !SECRET.test(name) ? [[name, value]] : [],
  );
}
