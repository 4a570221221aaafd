import type { Terminal } from "./terminal.ts";

/** A screen is redrawn this often; elsewhere a line is written this often, so that quick runs write none. */
const REDRAW_MS = 100;
const LINE_MS = 5000;
const BAR = 24;

const seconds = (s: number): string =>
  s >= 90 ? `${Math.round(s / 60)} min` : `${Math.max(1, Math.round(s))} s`;

/** Tells how far a run is: a bar with rate and time left on a screen, a line now and then elsewhere. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number | null;
  readonly #now: () => number;
  readonly #start: number;
  #done = 0;
  #told: number;

  /** @param total how many there will be, or null if that is not known */
  constructor(terminal: Terminal, total: number | null, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#total = total;
    this.#now = now;
    this.#start = now();
    this.#told = this.#start;
  }

  /** One more document is done. */
  step(): void {
    this.#done++;
    const now = this.#now();
    if (now - this.#told < (this.#terminal.live ? REDRAW_MS : LINE_MS)) return;
    this.#told = now;
    if (this.#terminal.live) this.#terminal.redraw(`${this.#bar()}${this.#words(now)}`);
    else this.#terminal.err(`isnad: ${this.#words(now)}`);
  }

  end(): void {
    if (this.#terminal.live) this.#terminal.redraw("");
  }

  #bar(): string {
    if (this.#total === null) return "";
    const full = Math.round((BAR * this.#done) / this.#total);
    return `${"█".repeat(full)}${"░".repeat(BAR - full)} `;
  }

  #words(now: number): string {
    const rate = (1000 * this.#done) / (now - this.#start);
    const count = this.#total === null ? `${this.#done}` : `${this.#done} of ${this.#total}`;
    const left = this.#total === null ? "" : `, ${seconds((this.#total - this.#done) / rate)} left`;
    return `${count} documents, ${rate.toFixed(rate < 10 ? 1 : 0)} a second${left}`;
  }
}
