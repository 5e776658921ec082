import { createProcessIo } from "./io.ts";
import { main } from "./main.ts";

const { io, release } = createProcessIo();
process.exitCode = await main(process.argv.slice(2), io);
release();
