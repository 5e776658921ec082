export { BackgroundCounts } from "./background-counts.ts";
export { type BackgroundTables, toBackgroundTables } from "./background-table.ts";
export { formatBackground, formatWeights } from "./files.ts";
export { type Example, fitLogistic } from "./logistic.ts";
export { parseOptions } from "./options.ts";
export { samplePapers } from "./read-corpus.ts";
export { titleKey } from "./title-key.ts";
export { train } from "./train.ts";
