import { effect } from "@preact/signals";
import type { Session } from "../state/session.ts";
import { type Camera, cleanCamera } from "../state/view.ts";
import { measureRoom, type Room } from "./chrome.ts";
import { type MapGeometry, mix } from "./geometry/map-geometry.ts";
import { fitting, grownBox, type Projection } from "./geometry/projection.ts";
import { boundsOf, grown } from "./geometry/spacing.ts";
import { createMapCamera, type MapCamera } from "./stage/map-camera.ts";
import type { Stage } from "./stage/stage.ts";

const SETTLE_MS = 180;
const FIT_MARGIN = 10;
const MOST_FITTED_SPACING = 130;

/** Steers the camera by the session and tells the session where it came to rest. */
export class Pilot {
  readonly camera: MapCamera;
  /** The room around the chrome, as last measured. */
  room: Room;
  /** How the map lies when it is fitted into the room. */
  fitted: Projection;
  /** True from the first move of the camera until it has rested for 180 ms. */
  isMoving = false;
  private readonly element: HTMLElement;
  private readonly session: Session;
  private readonly geometry: MapGeometry;
  private readonly isReduced: () => boolean;
  private reported: Camera | null;
  private flightToken = 0;
  private zoomToken = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    element: HTMLElement,
    session: Session,
    geometry: MapGeometry,
    stage: Stage,
    isReduced: () => boolean,
  ) {
    this.element = element;
    this.session = session;
    this.geometry = geometry;
    this.isReduced = isReduced;
    this.camera = createMapCamera(stage);
    this.room = measureRoom(element);
    this.fitted = this.fit();
    this.reported = session.view.peek().camera;
    this.place(this.reported, false);
  }

  /** Follows session and stage; `settled` is called whenever the camera has come to rest. Returns what ends it. */
  follow(stage: Stage, settled: () => void): () => void {
    const moved = (): void => {
      this.isMoving = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.isMoving = false;
        this.report();
        settled();
      }, SETTLE_MS);
    };
    stage.getCamera().on("updated", moved);
    const ends = [effect(() => this.followView()), effect(() => this.followRequests())];
    return () => {
      for (const end of ends) end();
      clearTimeout(this.timer);
      stage.getCamera().removeListener("updated", moved);
    };
  }

  /** Measures the room anew and, where the person has not moved the camera, fits the map into it. */
  refit(): void {
    this.room = measureRoom(this.element);
    this.fitted = this.fit();
    this.place(this.reported, false);
  }

  private fit(): Projection {
    const { bounds, spacing } = this.geometry;
    return fitting(bounds, grownBox(this.room.area, -FIT_MARGIN), MOST_FITTED_SPACING / spacing);
  }

  private place(camera: Camera | null, animated: boolean): void {
    const isAnimated = animated && !this.isReduced();
    if (camera === null) this.camera.show(this.fitted, isAnimated);
    else this.camera.restore(camera, isAnimated);
  }

  private followView(): void {
    const { camera } = this.session.view.value;
    if (isSameCamera(camera, this.reported)) return;
    this.reported = camera;
    this.place(camera, true);
  }

  private followRequests(): void {
    const flight = this.session.flight.value;
    const zoom = this.session.zoom.value;
    if (zoom !== null && zoom.token !== this.zoomToken) {
      this.zoomToken = zoom.token;
      if (zoom.factor === "fit") this.place(null, true);
      else this.camera.zoomBy(zoom.factor, this.room.area, !this.isReduced());
    }
    if (flight !== null && flight.token !== this.flightToken) {
      this.flightToken = flight.token;
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
    const around = grown(bounds, spacing * mix(1.6, 4, crowd));
    this.camera.show(fitting(around, this.room.area, nearest), !this.isReduced());
  }

  private report(): void {
    const { scale, offsetX, offsetY } = this.camera.projection();
    const isFitted =
      Math.abs(scale / this.fitted.scale - 1) < 1e-3 &&
      Math.hypot(offsetX - this.fitted.offsetX, offsetY - this.fitted.offsetY) < 1;
    this.reported = isFitted ? null : cleanCamera(this.camera.state());
    this.session.actions.setCamera(this.reported);
  }
}

function isSameCamera(a: Camera | null, b: Camera | null): boolean {
  return a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.ratio === b.ratio);
}
