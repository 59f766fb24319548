import type { Watch } from '../pipeline.ts';
import type { Terminal } from './command.ts';

/** Shows how far each stage has come: one line rewritten for a person, one line per finished stage when piped. */
export function showProgress(terminal: Terminal, quiet: boolean): Watch {
  if (quiet) return () => {};
  let started = performance.now();
  return ({ stage, rows, done }) => {
    const seconds = Math.max((performance.now() - started) / 1000, 0.001);
    const line = `${stage}: ${formatCount(rows)} rows, ${formatCount(Math.round(rows / seconds))} rows/s`;
    if (terminal.interactive) terminal.note(`\r\u001b[K${line}${done ? '\n' : ''}`);
    else if (done) terminal.note(`${line}\n`);
    if (done) started = performance.now();
  };
}

/** 12345 → "12 345" (a no-break space groups the digits, as in French and in ISO 80000-1). */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
