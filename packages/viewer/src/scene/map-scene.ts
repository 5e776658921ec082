import { effect, type ReadonlySignal } from "@preact/signals";
import type { Session } from "../state/session.ts";
import { followColours } from "../state/theme.ts";
import { type Camera, cleanCamera } from "../state/view.ts";
import { measureRoom, type Room } from "./chrome.ts";
import { buildDots, type Dots } from "./geometry/dots.ts";
import { buildFrame, type Frame } from "./geometry/frame.ts";
import { buildMapGeometry, type MapGeometry, mix } from "./geometry/map-geometry.ts";
import { fitting, type Projection } from "./geometry/projection.ts";
import { boundsOf, grown } from "./geometry/spacing.ts";
import { findHit } from "./hit.ts";
import { createSurface, type Surface } from "./paint/surface.ts";
import { createPicture, type Picture, type PictureState } from "./picture.ts";
import { followPointer, type Hit } from "./pointer.ts";
import { createMapCamera, type MapCamera } from "./stage/map-camera.ts";
import { buildPaperGraph } from "./stage/paper-graph.ts";
import { createStage, type Stage } from "./stage/stage.ts";

const SETTLE_MS = 180;
const FIT_MARGIN = 10;
const MOST_FITTED_SPACING = 130;

/** The map of one session in one element: stage, two canvases, pointer and camera, until `destroy`. */
export class MapScene {
  readonly stage: Stage;
  private readonly element: HTMLElement;
  private readonly session: Session;
  private readonly geometry: MapGeometry;
  private readonly surfaces: readonly [Surface, Surface];
  private readonly picture: Picture;
  private readonly camera: MapCamera;
  private readonly theme: ReturnType<typeof followColours>;
  private readonly window: Window & typeof globalThis;
  private readonly endings: (() => void)[] = [];
  private room: Room;
  private fitted: Projection = { scale: 1, offsetX: 0, offsetY: 0 };
  private dots: Dots;
  private frame: Frame | null = null;
  private reported: Camera | null;
  private overFrame = 0;
  private settleTimer = 0;
  private isMoving = false;
  private isReady = false;

  constructor(element: HTMLElement, session: Session) {
    this.element = element;
    this.session = session;
    this.window = element.ownerDocument.defaultView ?? window;
    this.geometry = buildMapGeometry(session.document);
    this.theme = followColours(session, this.window);
    const under = createSurface(element);
    const host = createHost(element);
    const over = createSurface(element);
    this.surfaces = [under, over];
    this.picture = createPicture(session, this.geometry, under, over, {
      family: this.window.getComputedStyle(element).fontFamily,
      isReduced: () => this.isReduced(),
    });
    this.room = measureRoom(element);
    this.dots = this.dotsAt(1);
    this.stage = createStage(host, session, this.geometry, () => ({
      colours: this.theme.colours.peek(),
      dots: this.dots,
      fittedRatio: this.camera.ratioAt(this.fitted.scale),
    }));
    this.camera = createMapCamera(this.stage);
    this.reported = session.view.peek().camera;
    this.measure();
    this.place(this.reported, false);
    this.follow();
    this.stage.setGraph(buildPaperGraph(session.document, session.drawnLinks.peek()));
  }

  /** Ends everything the scene started and empties the element. */
  destroy(): void {
    for (const end of this.endings) end();
    this.theme.dispose();
    this.window.clearTimeout(this.settleTimer);
    this.window.cancelAnimationFrame(this.overFrame);
    const host = this.stage.getContainer();
    this.stage.kill();
    host.remove();
    for (const surface of this.surfaces) surface.remove();
    delete this.element.dataset["state"];
  }

  /** Measures the room and, from it, what "fitted" means and how large dots are. */
  private measure(): void {
    this.room = measureRoom(this.element);
    const { x, y, width, height } = this.room.area;
    const inner = {
      x: x + FIT_MARGIN,
      y: y + FIT_MARGIN,
      width: Math.max(1, width - 2 * FIT_MARGIN),
      height: Math.max(1, height - 2 * FIT_MARGIN),
    };
    const { bounds, spacing } = this.geometry;
    this.fitted = fitting(bounds, inner, MOST_FITTED_SPACING / spacing);
    this.dots = this.dotsAt(spacing * this.fitted.scale);
  }

  private dotsAt(spacing: number): Dots {
    const { document, view } = this.session;
    const isSplit = view.peek().bridgesOnly ? document.isBridging : document.isMarked;
    return buildDots(document, this.geometry, spacing, isSplit);
  }

  private place(camera: Camera | null, animated: boolean): void {
    const isAnimated = animated && this.isReady && !this.isReduced();
    if (camera === null) this.camera.show(this.fitted, isAnimated);
    else this.camera.restore(camera, isAnimated);
  }

  private follow(): void {
    const { session, stage } = this;
    this.endings.push(
      this.followStage(),
      this.followSize(),
      effect(() => this.followRequests()),
      effect(() => {
        const { camera } = session.view.value;
        if (isSameCamera(camera, this.reported)) return;
        this.reported = camera;
        this.place(camera, true);
      }),
      follow([session.drawnLinks, session.visibility, this.theme.colours], () => this.redraw()),
      follow([session.lit, session.matches], () => this.requestOver()),
      this.answerMeasuring(),
    );
    followPointer(stage, {
      hitAt: (point) =>
        this.frame === null
          ? null
          : findHit(point, session, this.geometry, this.frame, this.picture.labels()),
      point: (hit) => this.point(hit),
      click: (hit) => session.actions.select(hit),
    });
  }

  private point(hit: Hit | null): void {
    const next = hit?.kind === "paper" ? hit.paper : null;
    const now = this.session.hovered.peek();
    if ((now === null ? null : now.index) === next) return;
    this.session.hovered.value = next === null ? null : { kind: "paper", index: next };
  }

  private lastFlight = 0;
  private lastZoom = 0;

  private followRequests(): void {
    const flight = this.session.flight.value;
    const zoom = this.session.zoom.value;
    if (zoom !== null && zoom.token !== this.lastZoom) {
      this.lastZoom = zoom.token;
      if (zoom.factor === "fit") this.place(null, true);
      else this.camera.zoomBy(zoom.factor, this.room.area, !this.isReduced());
    }
    if (flight !== null && flight.token !== this.lastFlight) {
      this.lastFlight = flight.token;
      this.fly(flight.targets);
    }
  }

  private fly(targets: readonly number[]): void {
    const { papers } = this.session.document;
    const { spacing, crowd } = this.geometry;
    const bounds = boundsOf(targets.map((paper) => papers[paper]!));
    if (bounds === null) return;
    this.room = measureRoom(this.element);
    const nearest = Math.max(this.fitted.scale, mix(62, 26, crowd) / spacing);
    const target = fitting(grown(bounds, spacing * mix(1.6, 4, crowd)), this.room.area, nearest);
    this.camera.show(target, !this.isReduced());
  }

  private followStage(): () => void {
    const camera = this.stage.getCamera();
    const moved = (): void => {
      this.isMoving = true;
      this.window.clearTimeout(this.settleTimer);
      this.settleTimer = this.window.setTimeout(() => this.settle(), SETTLE_MS);
    };
    camera.on("updated", moved);
    this.stage.on("afterRender", () => this.draw());
    return () => camera.removeListener("updated", moved);
  }

  private settle(): void {
    this.isMoving = false;
    this.requestOver();
    const now = this.camera.projection();
    const isFitted =
      Math.abs(now.scale / this.fitted.scale - 1) < 1e-3 &&
      Math.hypot(now.offsetX - this.fitted.offsetX, now.offsetY - this.fitted.offsetY) < 1;
    this.reported = isFitted ? null : cleanCamera(this.camera.state());
    this.session.actions.setCamera(this.reported);
  }

  private followSize(): () => void {
    let last = `${this.element.offsetWidth} ${this.element.offsetHeight}`;
    const observer = new ResizeObserver(() => {
      const size = `${this.element.offsetWidth} ${this.element.offsetHeight}`;
      if (size === last || this.element.offsetWidth === 0) return;
      last = size;
      this.stage.resize();
      this.measure();
      this.place(this.session.view.peek().camera, false);
      this.stage.refresh();
    });
    observer.observe(this.element);
    return () => observer.disconnect();
  }

  /** Draws both canvases right after the stage has drawn. */
  private draw(): void {
    if (this.stage.getGraph().order === 0 && this.session.document.papers.length > 0) return;
    const state = this.state();
    this.picture.paintUnder(state);
    if (this.picture.paintOver(state)) this.requestOver();
    if (this.isReady) return;
    this.isReady = true;
    this.element.dataset["state"] = "ready";
    this.window.performance.mark("isthmus:first-picture");
  }

  private redraw(): void {
    if (!this.isReady) return;
    this.measure();
    this.stage.setGraph(buildPaperGraph(this.session.document, this.session.drawnLinks.peek()));
  }

  private requestOver(): void {
    if (!this.isReady || this.overFrame !== 0) return;
    this.overFrame = this.window.requestAnimationFrame(() => {
      this.overFrame = 0;
      if (this.picture.paintOver(this.state())) this.requestOver();
    });
  }

  private state(): PictureState {
    const size = { width: this.element.offsetWidth, height: this.element.offsetHeight };
    if (!this.isMoving) this.room = measureRoom(this.element);
    this.frame = buildFrame(
      this.session.document,
      this.dots,
      this.camera.projection(),
      this.fitted.scale,
      size,
    );
    return {
      frame: this.frame,
      dots: this.dots,
      colours: this.theme.colours.peek(),
      pixelRatio: this.window.devicePixelRatio,
      area: this.room.area,
      obstacles: this.room.obstacles,
      isMoving: this.isMoving,
    };
  }

  /** Answers a custom event "isthmus:picture" by adding what is on the screen to the array in its detail. */
  private answerMeasuring(): () => void {
    const answer = (event: Event): void => {
      const asked: unknown = event instanceof CustomEvent ? event.detail : null;
      if (!Array.isArray(asked) || this.frame === null) return;
      const { xs, ys, radii } = this.frame;
      const papers = Array.from(xs, (x, i) => ({ x, y: ys[i], radius: radii[i] }));
      asked.push({
        labels: this.picture.labels().map(({ key, box, text }) => ({ key, box, lines: text.lines })),
        papers,
      });
    };
    this.element.addEventListener("isthmus:picture", answer);
    return () => this.element.removeEventListener("isthmus:picture", answer);
  }

  private isReduced(): boolean {
    return this.window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }
}

function createHost(element: HTMLElement): HTMLElement {
  const host = element.ownerDocument.createElement("div");
  for (const [name, value] of Object.entries({ position: "absolute", inset: "0" }))
    host.style.setProperty(name, value);
  element.append(host);
  return host;
}

function isSameCamera(a: Camera | null, b: Camera | null): boolean {
  return a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.ratio === b.ratio);
}

function follow(signals: readonly ReadonlySignal<unknown>[], run: () => void): () => void {
  return effect(() => {
    signals.forEach((signal) => signal.value);
    run();
  });
}
