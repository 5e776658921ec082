/** Stops with a plain message on a Node that is too old. Import it first. */
const NEEDED = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Isthmus needs Node ${NEEDED.join(".")} or newer, and this is Node ${process.versions.node}.`,
  );
  console.error("Install a current Node (nodejs.org, nvm, fnm, volta …) and run the command again.");
  process.exit(1);
}
