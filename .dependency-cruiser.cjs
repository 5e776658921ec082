/** Who may import whom: the pipeline is the tree, and it runs one way (ARCHITECTURE.md). */
const layer = (name, from, to) => ({ name, severity: "error", from: { path: from }, to: { path: to } });

/** Inside a package the folders are stages in pipeline order; a stage imports only stages to its left. */
const STAGES = {
  extractor: ["read", "knowledge", "annotate", "mention", "concept", "corpus", "explain"],
  graph: ["build", "community", "bridge", "measure", "layout", "document", "write", "neo4j"],
  viewer: ["load", "state", "scene", "ui"],
};
const stageRules = Object.entries(STAGES).flatMap(([pkg, stages]) =>
  stages
    .slice(0, -1)
    .map((stage, i) =>
      layer(
        `${pkg}-${stage}-looks-left`,
        `^packages/${pkg}/src/${stage}/`,
        `^packages/${pkg}/src/(${stages.slice(i + 1).join("|")})/`,
      ),
    ),
);

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    layer(
      "model-stands-alone",
      "^packages/model/",
      "^packages/(extractor|graph|viewer|cli)/|^node_modules/(?!.*valibot)",
    ),
    layer("extractor-knows-only-model", "^packages/extractor/", "^packages/(graph|viewer|cli)/"),
    layer("graph-knows-only-model", "^packages/graph/", "^packages/(extractor|viewer|cli)/"),
    layer("viewer-knows-only-model", "^packages/viewer/src/(?!work/)", "^packages/(extractor|graph|cli)/"),
    layer("cli-not-viewer-source", "^packages/cli/", "^packages/viewer/src/"),
    layer("training-only-extractor", "^training/", "^packages/(graph|viewer|cli)/"),
    layer("training-does-not-ship", "^packages/", "^training/"),
    layer("no-source-by-path", "^(test|training)/", "^packages/[^/]+/src/(?!(index|training)\\.ts$)"),
    layer("no-training-by-path", "^test/", "^training/src/(?!index\\.ts$)"),
    layer("training-entry-not-public", "^packages/(?!extractor/)", "^packages/extractor/src/training\\.ts$"),
    {
      name: "libraries-know-no-node",
      severity: "error",
      from: { path: "^packages/(model|extractor|graph|viewer)/src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "wink-at-training-only",
      severity: "error",
      from: { path: "^packages/|^test/(?!bench/)|^training/src/(?!wink-tagger\\.ts$)" },
      to: { path: "node_modules/wink" },
    },
    {
      name: "sigma-in-one-folder",
      severity: "error",
      from: { path: "^packages/", pathNot: "^packages/viewer/src/scene/" },
      to: { path: "node_modules/sigma" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...stageRules,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/|test/output" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      conditionNames: ["@isthmus/source", "import", "types", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
