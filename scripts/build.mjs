/** `npm run build`: installs and builds, as far as something changed. */
import "./steps/require-node.mjs";
import { buildProducts } from "./steps/build-products.mjs";
import { install } from "./steps/install.mjs";
import { say, step } from "./steps/say.mjs";

await step("Installing packages", install);
await step("Building the command line and the explorer", buildProducts);
say("Try: npx isthmus --help");
