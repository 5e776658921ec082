/** A canvas over the whole map element, sized for the screen's pixel density. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  /** Fits the canvas to a size in CSS pixels and clears it; what follows is drawn in CSS pixels. */
  readonly begin: (width: number, height: number, pixelRatio: number) => void;
  readonly remove: () => void;
}

/** Adds a canvas to an element; it lets every pointer through. */
export function createSurface(parent: HTMLElement): Surface {
  const canvas = parent.ownerDocument.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  for (const [name, value] of Object.entries({ position: "absolute", inset: "0", "pointer-events": "none" }))
    canvas.style.setProperty(name, value);
  parent.append(canvas);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser has no 2D canvas");
  return {
    context,
    begin: (width, height, pixelRatio) => {
      const [columns, rows] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
      if (canvas.width !== columns || canvas.height !== rows) {
        canvas.width = columns;
        canvas.height = rows;
        canvas.style.setProperty("width", `${width}px`);
        canvas.style.setProperty("height", `${height}px`);
      }
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.globalAlpha = 1;
      context.clearRect(0, 0, width, height);
    },
    remove: () => canvas.remove(),
  };
}
