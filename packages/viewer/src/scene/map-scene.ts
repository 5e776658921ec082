import { effect, type ReadonlySignal } from "@preact/signals";
import type { Session } from "../state/session.ts";
import { followColours } from "../state/theme.ts";
import { measureRoom } from "./chrome.ts";
import { buildDots, type Dots } from "./geometry/dots.ts";
import { buildFrame, type Frame } from "./geometry/frame.ts";
import { buildMapGeometry, type MapGeometry } from "./geometry/map-geometry.ts";
import { findHit } from "./hit.ts";
import { createSurface, type Surface } from "./paint/surface.ts";
import { createPicture, type Picture, type PictureState } from "./picture.ts";
import { Pilot } from "./pilot.ts";
import { followPointer, type Hit } from "./pointer.ts";
import { buildPaperGraph, type Look } from "./stage/paper-graph.ts";
import { createStage, type Stage } from "./stage/stage.ts";

const MANY_PAPERS = 5000;

/** The map of one session in one element: stage, two canvases, pointer and camera, until `destroy`. */
export class MapScene {
  readonly stage: Stage;
  private readonly element: HTMLElement;
  private readonly session: Session;
  private readonly window: Window & typeof globalThis;
  private readonly geometry: MapGeometry;
  private readonly theme: ReturnType<typeof followColours>;
  private readonly surfaces: { readonly under: Surface; readonly over: Surface };
  private readonly picture: Picture;
  private readonly pilot: Pilot;
  private readonly ends: (() => void)[];
  private dots: Dots;
  private frame: Frame | null = null;
  private overRequest = 0;
  private isReady = false;

  constructor(element: HTMLElement, session: Session) {
    this.element = element;
    this.session = session;
    this.window = element.ownerDocument.defaultView ?? window;
    this.geometry = buildMapGeometry(session.document);
    this.theme = followColours(session, this.window);
    const under = createSurface(element);
    const host = createHost(element);
    this.surfaces = { under, over: createSurface(element) };
    const isReduced = (): boolean => this.window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { fontFamily } = this.window.getComputedStyle(element);
    this.picture = createPicture(session, this.geometry, this.surfaces, { family: fontFamily, isReduced });
    this.stage = createStage(host, {
      bounds: this.geometry.bounds,
      isLarge: session.document.papers.length > MANY_PAPERS,
      isReduced: isReduced(),
    });
    this.pilot = new Pilot(element, session, this.geometry, this.stage, isReduced);
    this.dots = this.buildDots();
    this.ends = this.follow();
    this.redraw();
  }

  /** Ends everything the scene started and empties the element. */
  destroy(): void {
    for (const end of this.ends) end();
    this.theme.dispose();
    this.window.cancelAnimationFrame(this.overRequest);
    const host = this.stage.getContainer();
    this.stage.kill();
    host.remove();
    this.surfaces.under.remove();
    this.surfaces.over.remove();
    delete this.element.dataset["state"];
  }

  private follow(): (() => void)[] {
    const { session, stage } = this;
    stage.on("afterRender", () => this.draw());
    followPointer(stage, {
      hitAt: (point) =>
        this.frame === null
          ? null
          : findHit(point, session, this.geometry, this.frame, this.picture.labels()),
      point: (hit) => this.point(hit),
      click: (hit) => session.actions.select(hit),
    });
    return [
      this.pilot.follow(stage, () => this.requestOver()),
      follow([session.drawnLinks, session.visibility, this.theme.colours], () => {
        if (this.isReady) this.redraw();
      }),
      follow([session.lit, session.matches], () => this.requestOver()),
      this.followSize(),
      this.answerQuestions(),
    ];
  }

  /** Gives the stage its papers and links again, with their looks as they are now. */
  private redraw(): void {
    const { session, pilot } = this;
    this.dots = this.buildDots();
    const look: Look = {
      colours: this.theme.colours.peek(),
      colourOfField: session.colourOfField,
      dots: this.dots,
      visibility: session.visibility.peek(),
      drawnLinks: session.drawnLinks.peek(),
      links: session.view.peek().links,
      fittedRatio: pilot.camera.ratioAt(pilot.fitted.scale),
      crowd: this.geometry.crowd,
    };
    this.stage.setGraph(buildPaperGraph(session.document, look));
  }

  private buildDots(): Dots {
    const { document, view } = this.session;
    const isSplit = view.peek().bridgesOnly ? document.isBridging : document.isMarked;
    return buildDots(document, this.geometry, this.geometry.spacing * this.pilot.fitted.scale, isSplit);
  }

  private point(hit: Hit | null): void {
    const paper = hit?.kind === "paper" ? hit.paper : null;
    const now = this.session.hovered.peek();
    if ((now === null ? null : now.index) === paper) return;
    this.session.hovered.value = paper === null ? null : { kind: "paper", index: paper };
  }

  private followSize(): () => void {
    const size = (): string => `${this.element.offsetWidth} ${this.element.offsetHeight}`;
    let last = size();
    const observer = new ResizeObserver(() => {
      if (size() === last || this.element.offsetWidth === 0) return;
      last = size();
      this.stage.resize();
      this.pilot.refit();
      this.redraw();
    });
    observer.observe(this.element);
    return () => observer.disconnect();
  }

  /** Draws both canvases right after the stage has drawn; the first time says that the map is there. */
  private draw(): void {
    const isEmpty = this.stage.getGraph().order === 0;
    if (isEmpty && this.session.document.papers.length > 0) return;
    const state = this.state();
    this.picture.paintUnder(state);
    if (this.picture.paintOver(state)) this.requestOver();
    if (this.isReady) return;
    this.isReady = true;
    this.element.dataset["state"] = "ready";
    this.window.performance.mark("isthmus:first-picture");
  }

  private requestOver(): void {
    if (!this.isReady || this.overRequest !== 0) return;
    this.overRequest = this.window.requestAnimationFrame(() => {
      this.overRequest = 0;
      if (this.picture.paintOver(this.state())) this.requestOver();
    });
  }

  private state(): PictureState {
    const { pilot, element, dots } = this;
    if (!pilot.isMoving) pilot.room = measureRoom(element);
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const projection = pilot.camera.projection();
    this.frame = buildFrame(this.session.document, dots, projection, pilot.fitted.scale, size);
    return {
      frame: this.frame,
      dots,
      colours: this.theme.colours.peek(),
      pixelRatio: this.window.devicePixelRatio,
      area: pilot.room.area,
      obstacles: pilot.room.obstacles,
      isMoving: pilot.isMoving,
    };
  }

  /**
   * Answers a custom event "isthmus:picture" by adding to the array in its detail what the picture shows: labels with
   * their boxes and papers with their places, in CSS pixels of the map element.
   */
  private answerQuestions(): () => void {
    const answer = (event: Event): void => {
      const asked: unknown = event instanceof CustomEvent ? event.detail : null;
      if (!Array.isArray(asked) || this.frame === null) return;
      const { xs, ys, radii } = this.frame;
      asked.push({
        labels: this.picture.labels().map(({ key, box, text }) => ({ key, box, lines: text.lines })),
        papers: Array.from(xs, (x, i) => ({ x, y: ys[i], radius: radii[i] })),
      });
    };
    this.element.addEventListener("isthmus:picture", answer);
    return () => this.element.removeEventListener("isthmus:picture", answer);
  }
}

function createHost(element: HTMLElement): HTMLElement {
  const host = element.ownerDocument.createElement("div");
  for (const [name, value] of Object.entries({ position: "absolute", inset: "0" }))
    host.style.setProperty(name, value);
  element.append(host);
  return host;
}

function follow(signals: readonly ReadonlySignal<unknown>[], run: () => void): () => void {
  return effect(() => {
    signals.forEach((signal) => signal.value);
    run();
  });
}
