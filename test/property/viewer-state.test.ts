import {
  cleanView,
  createSession,
  DEFAULT_VIEW,
  readView,
  type Selection,
  toQuery,
  type ViewState,
} from "@isthmus/viewer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeMap } from "../support/made-map.ts";

const document = madeMap({ fieldSizes: [12, 9, 7, 5] });
const index = (limit: number): fc.Arbitrary<number> => fc.integer({ min: -2, max: limit + 2 });
const paper = index(document.papers.length);
const field = index(document.fields.length);

const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant("paper" as const), paper }),
  fc.record({ kind: fc.constant("concept" as const), concept: index(document.concepts.length) }),
  fc.record({ kind: fc.constant("field" as const), field }),
  fc.record({ kind: fc.constant("topic" as const), topic: index(document.topics.length) }),
  fc.record({ kind: fc.constant("pair" as const), fields: fc.tuple(field, field) }),
  fc.record({ kind: fc.constant("link" as const), source: paper, target: paper }),
);
const coordinate = fc.double({ min: -5000, max: 5000 });
const view: fc.Arbitrary<ViewState> = fc.record({
  selection,
  hiddenFields: fc.array(field),
  links: fc.constantFrom("strongest", "all", "none"),
  bridgesOnly: fc.boolean(),
  query: fc.oneof(
    fc.string({ unit: "binary", maxLength: 250 }),
    fc.constantFrom("\ud83d", `${"x".repeat(199)}😀`),
  ),
  theme: fc.constantFrom("system", "light", "dark"),
  camera: fc.option(fc.record({ x: coordinate, y: coordinate, ratio: fc.double({ min: -1, max: 9 }) })),
});

describe("the view", () => {
  it("is clean after one cleaning", () => {
    fc.assert(
      fc.property(view, (any) => {
        const clean = cleanView(any, document);
        expect(cleanView(clean, document)).toEqual(clean);
      }),
    );
  });

  it("comes back from its address as it was", () => {
    fc.assert(
      fc.property(view, (any) => {
        const clean = cleanView(any, document);
        expect(readView(toQuery(clean, document), document)).toEqual(clean);
      }),
    );
  });

  it("has one address only", () => {
    fc.assert(
      fc.property(view, (any) => {
        const address = toQuery(cleanView(any, document), document);
        expect(toQuery(readView(`?${address}`, document), document)).toBe(address);
      }),
    );
  });

  it("survives any address, and knows nothing the document does not", () => {
    const part = fc.tuple(
      fc.constantFrom(
        "paper",
        "concept",
        "field",
        "topic",
        "pair",
        "link",
        "to",
        "hide",
        "links",
        "at",
        "q",
        "theme",
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom("made:3", "1", "0.1", "-1", "NaN_1_1", "1e999_2_3", "all", "dark"),
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const read = readView(new URLSearchParams(parts).toString(), document);
        expect(cleanView(read, document)).toEqual(read);
        for (const hidden of read.hiddenFields) expect(document.fields[hidden]).toBeDefined();
      }),
    );
  });

  it("has the empty address at its default", () => {
    expect(toQuery(DEFAULT_VIEW, document)).toBe("");
    expect(readView("", document)).toEqual(DEFAULT_VIEW);
  });
});

describe("toggles", () => {
  it("undo themselves", () => {
    fc.assert(
      fc.property(view, fc.nat(document.fields.length - 1), (any, i) => {
        const { view: now, actions } = createSession(document, any);
        const before = now.value;
        actions.toggleField(i);
        expect(now.value.hiddenFields.includes(i)).toBe(!before.hiddenFields.includes(i));
        actions.toggleField(i);
        expect(now.value).toEqual(before);
      }),
    );
  });

  it("commute", () => {
    const fields = fc.array(fc.nat(document.fields.length - 1));
    fc.assert(
      fc.property(fields, (list) => {
        const toggled = (order: readonly number[]): readonly number[] => {
          const { view: now, actions } = createSession(document, DEFAULT_VIEW);
          for (const i of order) actions.toggleField(i);
          return now.value.hiddenFields;
        };
        expect(toggled(list.toReversed())).toEqual(toggled(list));
      }),
    );
  });
});

describe("what is drawn", () => {
  it("never has a link whose end is not shown, in any view", () => {
    fc.assert(
      fc.property(view, (any) => {
        const { drawnLinks, visibility } = createSession(document, any);
        for (const link of drawnLinks.value) {
          const { source, target } = document.links[link]!;
          expect([visibility.value[source], visibility.value[target]]).toEqual(["shown", "shown"]);
        }
      }),
    );
  });
});
