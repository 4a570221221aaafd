import type { Span } from "./span.ts";

/** One thing a step did: which rule, on which words, and what came of it. */
export interface TraceNote {
  readonly step: string;
  readonly rule: string;
  readonly span: Span | null;
  readonly said: string;
}

/** Where steps tell what they do. `isnad explain` and tests listen; a normal run has none (law 5). */
export interface Trace {
  readonly on: boolean;
  /** `said` is called only where somebody listens. */
  note(rule: string, span: Span | null, said: () => string): void;
}

export const silent: Trace = { on: false, note() {} };

/** A trace that keeps its notes; `step` names the step that runs now. */
export const recording = (): { notes: TraceNote[]; forStep(step: string): Trace } => {
  const notes: TraceNote[] = [];
  return {
    notes,
    forStep: (step) => ({
      on: true,
      note: (rule, span, said) => notes.push({ step, rule, span, said: said() }),
    }),
  };
};
