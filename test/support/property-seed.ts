import fc from "fast-check";

const DEFAULT_SEED = 1;
const given = process.env["ISTHMUS_PROPERTY_SEED"];

// The same cases in every run, so that a red run is a change and not luck; ISTHMUS_PROPERTY_SEED=random looks for new ones.
if (given !== "random") fc.configureGlobal({ seed: given === undefined ? DEFAULT_SEED : Number(given) });
