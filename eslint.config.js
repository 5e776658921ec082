import jsdoc from "eslint-plugin-jsdoc";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const LIBRARIES = ["packages/model/src/**", "packages/extractor/src/**", "packages/graph/src/**"];
const SOURCES = ["packages/*/src/**/*.{ts,tsx}", "training/src/**/*.ts"];

const nondeterminism = [
  { object: "Math", property: "random", message: "Inject the seeded generator: same input, same bytes." },
  { object: "Date", property: "now", message: "Libraries know no clock." },
  { property: "localeCompare", message: "Compare code units: same bytes in every locale." },
];

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "test/output/**", "examples/**"] },
  regexp.configs["flat/recommended"],
  {
    rules: {
      "regexp/no-super-linear-move": "error",
      "regexp/no-super-linear-backtracking": "error",
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  { files: ["scripts/**", "packages/cli/bin/**", "test/bench/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: SOURCES,
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"],
        },
      ],
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "max-depth": ["error", 4],
      complexity: ["error", 14],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    files: LIBRARIES,
    rules: {
      "no-restricted-properties": ["error", ...nondeterminism],
      "no-restricted-globals": ["error", "Intl", "window", "document", "process", "Buffer"],
    },
  },
);
