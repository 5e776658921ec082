import { measureRoom } from "@isthmus/viewer";
import { afterEach, describe, expect, it } from "vitest";

/** Puts an element of a size into a parent; the DOM of the tests has no layout of its own. */
function placed(parent: HTMLElement, x: number, y: number, width: number, height: number): HTMLElement {
  const element = document.createElement("div");
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  parent.append(element);
  return element;
}

function floating(parent: HTMLElement, x: number, y: number, width: number, height: number): void {
  placed(parent, x, y, width, height).setAttribute("data-over-map", "");
}

afterEach(() => {
  document.body.replaceChildren();
});

describe("the room for the map", () => {
  it("is nearly all of the element when nothing floats over it", () => {
    const map = placed(document.body, 300, 52, 700, 800);
    const { area, obstacles } = measureRoom(map);
    expect(obstacles).toEqual([]);
    expect(area.width).toBeGreaterThan(660);
    expect(area.height).toBeGreaterThan(780);
  });

  it("ends under the breadcrumb and over the chips, but goes on beside a column of buttons", () => {
    const map = placed(document.body, 300, 52, 700, 800);
    floating(document.body, 314, 64, 200, 30);
    floating(document.body, 314, 810, 300, 30);
    floating(document.body, 950, 740, 36, 108);
    const { area, obstacles } = measureRoom(map);
    expect(area.y).toBeGreaterThanOrEqual(42);
    expect(area.y + area.height).toBeLessThanOrEqual(758);
    expect(area.x + area.width).toBeGreaterThan(680);
    expect(obstacles).toContainEqual({ x: 14, y: 12, width: 200, height: 30 });
  });

  it("is the part above a sheet on a phone", () => {
    const map = placed(document.body, 0, 52, 390, 792);
    floating(document.body, 0, 458, 390, 386);
    const { area } = measureRoom(map);
    expect(area.y + area.height).toBeLessThanOrEqual(406);
    expect(area.height).toBeGreaterThan(380);
  });

  it("forgets what is not shown and stays positive when there is no room at all", () => {
    const map = placed(document.body, 0, 0, 10, 10);
    floating(document.body, 0, 0, 0, 0);
    floating(document.body, 0, 0, 10, 4);
    floating(document.body, 0, 5, 10, 5);
    const { area, obstacles } = measureRoom(map);
    expect(obstacles).toHaveLength(2);
    expect(area.width).toBeGreaterThan(0);
    expect(area.height).toBeGreaterThan(0);
  });
});
