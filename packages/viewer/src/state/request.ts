/** A request to bring papers into sight; a new token asks again. */
export interface Flight {
  readonly targets: readonly number[];
  readonly token: number;
}

/** A request to zoom by a factor (2 = twice as near) or to fit the whole map; a new token asks again. */
export interface ZoomRequest {
  readonly factor: number | "fit";
  readonly token: number;
}
