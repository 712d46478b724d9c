/** A line on the terminal that shows the progress of a long call. */
export interface ProgressLine {
  /** Shows `done` of `total`; can be passed as `onProgress`. */
  readonly update: (done: number, total: number) => void;
  /** Removes the line. */
  readonly end: () => void;
}

/** Options of {@link progressLine}. */
export interface ProgressLineOptions {
  /** Output stream; nothing is written unless it is a terminal. @defaultValue process.stderr */
  readonly stream?: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };
  /** Formats an amount. @defaultValue the number */
  readonly format?: (amount: number) => string;
  /** Clock (ms). @defaultValue Date.now */
  readonly now?: () => number;
}

const intervalMs = 100;

/**
 * Makes a progress line: `Rendering 120/920 · 45/s · 18 s left`. It is updated in place at most ten times a second.
 * @param label name of the work
 */
export function progressLine(label: string, options: ProgressLineOptions = {}): ProgressLine {
  const { stream = process.stderr, format = String, now = Date.now } = options;
  if (!stream.isTTY) return { update: () => undefined, end: () => undefined };
  let start: { time: number; done: number } | undefined;
  let shown = -Infinity;
  function update(done: number, total: number): void {
    const time = now();
    // The rate is measured from the first call: a resumed download does not begin at 0.
    start ??= { time, done };
    if (time - shown < intervalMs && done < total) return;
    shown = time;
    const seconds = (time - start.time) / 1000;
    const rate = seconds > 0 ? (done - start.done) / seconds : 0;
    const speed =
      rate > 0 ? ` · ${format(rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2)))}/s` : '';
    const left = rate > 0 && done < total ? ` · ${duration((total - done) / rate)} left` : '';
    const text = `${label} ${format(done)}/${format(total)}${speed}${left}`;
    // A terminal of unknown width may report 0.
    stream.write(`\r\u001b[2K${text.slice(0, (stream.columns || 80) - 1)}`);
  }
  return { update, end: () => void (start && stream.write('\r\u001b[2K')) };
}

/** Formats a duration in at most two units: `18 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
