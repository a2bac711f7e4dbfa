import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';

const YEAR = 365 * 24 * 60 * 60;
/** Longest body of a form, in bytes. Uploads will have a door of their own. */
const FORM_LIMIT = 1024 * 1024;

/** Security headers with a Content Security Policy whose nonce is new for every response. */
export function securityHeaders(options: {
  https: boolean;
  development: boolean;
}): RequestHandler[] {
  const nonce: RequestHandler = (_req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
  const withNonce = (_req: IncomingMessage, res: unknown) =>
    `'nonce-${(res as { locals: { nonce: string } }).locals.nonce}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        // Vite's development client writes style elements without a nonce.
        styleSrc: options.development ? ["'self'", "'unsafe-inline'"] : ["'self'", withNonce],
        // Positions of carets and widths of columns are style attributes.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: options.development ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(options.https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: options.https ? { maxAge: YEAR, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  return [nonce, headers];
}

/**
 * Whether a request that changes something comes from our own pages. Browsers send `Origin` with
 * every POST and every upgrade; scripts without a browser send none of the three headers and hold
 * no ambient cookie of anybody.
 */
export function originAllowed(req: Pick<IncomingMessage, 'headers'>, expected: string): boolean {
  const { origin, host } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  if (origin === expected) return true;
  // Locally the server answers on several names (localhost, 127.0.0.1): the one that was asked counts.
  if (!isLoopback(expected) || !URL.canParse(origin)) return false;
  return isLoopback(origin) && new URL(origin).host === host;
}

function isLoopback(origin: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname);
}

/** Refuses what another site sends in a visitor's name. */
export function checkOrigin(expected: () => string): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || originAllowed(req, expected())) next();
    else res.status(403).type('text/plain').send('This request came from another site.');
  };
}

/** Reads the body of a form into memory, up to FORM_LIMIT bytes; beyond that the answer is 413. */
export const bodyWithin: RequestHandler = express.raw({ type: () => true, limit: FORM_LIMIT });

/** Slows guessing and mass registration by one address; accounts have a limit of their own. */
export function limitAttempts(attempts: number): RequestHandler {
  return rateLimit({
    windowMs: 15 * 60 * 1000,
    limit: attempts,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (req) => req.method !== 'POST',
    handler: (_req, res) => {
      res.status(429).set('Retry-After', '900').type('text/plain');
      res.send('Too many attempts from this address. Wait 15 minutes.');
    },
  });
}
