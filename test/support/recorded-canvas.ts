/** One call on a recorded canvas, with the settings in force at that moment. */
export interface Stroke {
  readonly call: string;
  readonly given: readonly unknown[];
  readonly fillStyle: unknown;
  readonly strokeStyle: unknown;
  readonly alpha: number;
}

/** A 2D context that draws nothing and remembers what it was asked to draw: Node has no canvas. */
export function recordedCanvas(): { readonly context: CanvasRenderingContext2D; readonly strokes: Stroke[] } {
  const strokes: Stroke[] = [];
  const settings: Record<string, unknown> = { fillStyle: "#000000", strokeStyle: "#000000", globalAlpha: 1 };
  const context = new Proxy(settings, {
    get: (target, name) => {
      if (typeof name === "string" && name in target) return target[name];
      return (...given: unknown[]) => {
        const { fillStyle, strokeStyle } = target;
        strokes.push({
          call: String(name),
          given,
          fillStyle,
          strokeStyle,
          alpha: Number(target["globalAlpha"]),
        });
      };
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, strokes };
}
