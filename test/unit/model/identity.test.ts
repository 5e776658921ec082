import { conceptId } from "@isthmus/model";
import { expect, test } from "vitest";

test.each([
  ["graph neural network", "graph-neural-network"],
  ["Kolmogorov–Arnold network", "kolmogorov-arnold-network"],
  ["Schrödinger equation", "schrodinger-equation"],
  ["TimeX++", "timex++"],
  ["IF", "IF"],
  ["if", "if"],
  ["SO(3)", "so-3"],
  ["深度学习", "深度学习"],
  ["…", "-"],
])("the id of %s is %s", (label, id) => {
  expect(conceptId(label)).toBe(id);
});
