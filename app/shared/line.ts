/**
 * A line: the bytes of a WebSocket carried by plain HTTP requests, for networks that let no socket
 * through. What travels is exactly what the socket would carry (RFC 6455, the client's frames
 * masked with zeros), so both ends speak one protocol. Positions count the bytes of one direction
 * from the start of the line, as TCP does: what is lost on the way is sent again from the same
 * position, and what arrives twice is taken once.
 *
 * | request | answer |
 * |---|---|
 * | `POST /collab/<document>/line?ack=1` | 201 with the id of the line; 401, 403, 404, 429, 503 as for an upgrade |
 * | `GET  …/line/<id>?from=<n>[&wait=0]` | 200 with bytes from position n, 204 where none came in time |
 * | `POST …/line/<id>?from=<n>[&last=1]` | 204: the body has arrived; `last`: the client has left |
 *
 * Reading from n says that all before n has arrived. 404: no such line for this session (it ended,
 * or lives in another server): a new one is to be opened. 409: not a position of this line. 413: a
 * body beyond LINE_PART. 503: come back with the same bytes.
 */

/** Most bytes of one body, either way. Small enough for the limits that proxies come with. */
export const LINE_PART = 256 * 1024;
