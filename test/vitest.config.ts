import { defineConfig } from "vitest/config";

const resolve = { conditions: ["@isthmus/source", "import", "module", "default"] };
const ssr = { resolve: { conditions: ["@isthmus/source", "import", "module", "default"] } };
const project = (name: string, include: string[], more: object = {}): object => ({
  resolve,
  ssr,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { name, include, setupFiles: ["./support/property-seed.ts"], ...more },
});

/** Fast projects run from sources; `cli` and `e2e` run the built product. */
export default defineConfig({
  test: {
    reporters: ["default", "./support/totals-reporter.ts"],
    projects: [
      project("unit", ["unit/**/*.test.ts", "property/**/*.test.ts", "conformance/**/*.test.ts"]),
      project("golden", ["golden/**/*.test.ts", "quality/**/*.test.ts", "docs/**/*.test.ts"], {
        testTimeout: 60_000,
      }),
      project("dom", ["dom/**/*.test.tsx"], { environment: "happy-dom" }),
      project("cli", ["cli/**/*.test.ts"], { testTimeout: 60_000 }),
      project("e2e", ["e2e/**/*.test.ts"], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
    ],
  },
});
