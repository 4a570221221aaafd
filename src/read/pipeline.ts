import type { Document, LayerName, Layers, Reading, Trace } from "../model/index.ts";
import { silent } from "../model/index.ts";

/** A step makes one layer, whole, from the document and the layers it declares (law 2). */
export interface Step<Needs extends LayerName, Gives extends LayerName> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: Gives;
  run(document: Document, layers: Pick<Layers, Needs>, trace: Trace): Layers[Gives];
}

/** Declares a step; a function only so that its types are inferred. */
export const step = <Needs extends LayerName, Gives extends LayerName>(
  s: Step<Needs, Gives>,
): Step<Needs, Gives> => s;

type AnyStep = Step<LayerName, LayerName>;

/**
 * Steps in order. `add` takes a step only if what it needs was given before: a wrong order does not compile.
 */
export class Pipeline<Have extends LayerName = never> {
  readonly steps: readonly AnyStep[];

  private constructor(steps: readonly AnyStep[]) {
    this.steps = steps;
  }

  static start(): Pipeline<never> {
    return new Pipeline([]);
  }

  add<Needs extends Have, Gives extends LayerName>(next: Step<Needs, Gives>): Pipeline<Have | Gives> {
    return new Pipeline([...this.steps, next as unknown as AnyStep]);
  }

  /** Runs every step; `traceFor` gives each its own trace. Only a whole pipeline gives a `Reading`. */
  run(
    this: Pipeline<LayerName>,
    document: Document,
    traceFor: (step: string) => Trace = () => silent,
  ): Reading {
    const layers: Partial<Layers> = {};
    for (const s of this.steps)
      Object.assign(layers, { [s.gives]: s.run(document, layers as Layers, traceFor(s.name)) });
    return { document, layers: layers as Layers };
  }
}
