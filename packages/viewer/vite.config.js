import { defineConfig } from "vite";

/** One page with one script and one style sheet, from sources; nothing inline, so that a strict CSP holds. */
export default defineConfig({
  base: "./",
  resolve: { conditions: ["@isthmus/source", "import", "module", "browser", "default"] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
