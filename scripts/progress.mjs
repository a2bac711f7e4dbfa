/**
 * Shows how far a long job is: a bar with the rate on a terminal, a line every few seconds elsewhere.
 *
 * @param {{isTTY?: boolean, columns?: number, write(text: string): unknown}} out
 * @param {string} what what is counted, in the plural: “lines”
 */
export function createProgress(out, what) {
  const began = performance.now();
  let shown = began;
  const interval = out.isTTY ? 80 : 5000;

  return {
    /** Shows the state, at most as often as the place can bear. */
    show(done, total) {
      const now = performance.now();
      if (now - shown < interval && !(out.isTTY && done === total)) return;
      shown = now;
      const rate = Math.round(done / Math.max(0.001, (now - began) / 1000));
      const figures = `${count(done)} of ${count(total)} ${what}, ${count(rate)} a second`;
      if (out.isTTY) out.write(`\r\x1b[K${bar(done / Math.max(1, total))} ${figures}`);
      else out.write(`${figures}\n`);
    },
    /** Makes room for ordinary lines. */
    clear() {
      if (out.isTTY) out.write('\r\x1b[K');
    },
    /** Seconds since the start. */
    seconds: () => (performance.now() - began) / 1000,
  };
}

const WIDTH = 24;

function bar(share) {
  const full = Math.round(share * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.round(share * 100)).padStart(3)}%`;
}

function count(number) {
  return number.toLocaleString('en');
}
