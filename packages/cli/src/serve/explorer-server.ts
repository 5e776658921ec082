import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { IsthmusError } from "@isthmus/model";
import sirv from "sirv";
import { errorCode } from "../open-input.ts";

/** A server of the explorer and one graph, on this machine only. */
export interface ExplorerServer {
  /** Starts on a port, 0 for any free one, and answers with it. A taken port is an `IsthmusError` "server.unavailable". */
  readonly listen: (port: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Nothing but the explorer's own files may run, and nobody may frame it. */
const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; " +
    "font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
} as const;

/** Makes a server for the text of a graph.json. */
export function createExplorerServer(graph: string): ExplorerServer {
  const sendGraph = createGraphHandler(Buffer.from(graph));
  const sendFile = sirv(findViewer(), { etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!isOwnHost(request, server)) refuse(response, 403, "Only this machine may ask, under its own name.");
    else if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, "Only GET and HEAD are known here.");
    } else if (request.url?.split("?", 1)[0] === "/graph.json") void sendGraph(request, response);
    else {
      // Ranges are of no use for small files, and a malformed one is a trap.
      delete request.headers.range;
      sendFile(request, response, () => refuse(response, 404, "There is nothing here."));
    }
  });
  return { listen: (port) => listen(server, port), close: () => close(server) };
}

function createGraphHandler(
  plain: Buffer,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let zipped: Promise<Buffer> | null = null;
  return async (request, response) => {
    const accepts = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const body = accepts ? await (zipped ??= promisify(gzip)(plain)) : plain;
    response.setHeader("Vary", "Accept-Encoding");
    if (accepts) response.setHeader("Content-Encoding", "gzip");
    response.writeHead(200, {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

/** A foreign page whose name was rebound to this machine still sends its own name. */
function isOwnHost(request: IncomingMessage, server: Server): boolean {
  const address = server.address();
  if (address === null || typeof address === "string") return false;
  const { host } = request.headers;
  return ["127.0.0.1", "localhost"].some((name) => host === `${name}:${address.port}`);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${message}\n`);
}

const require = createRequire(import.meta.url);

function findViewer(): string {
  try {
    return dirname(require.resolve("@isthmus/viewer/dist/index.html"));
  } catch (cause) {
    const hint = "run `npm run build` once";
    throw new IsthmusError("server.unavailable", "serving the explorer: it has not been built", {
      hint,
      cause,
    });
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(unavailable(port, cause)));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(address === null || typeof address === "string" ? port : address.port);
    });
  });
}

function unavailable(port: number, cause: Error): IsthmusError {
  const code = errorCode(cause);
  const reason =
    code === "EADDRINUSE"
      ? "it is taken"
      : code === "EACCES"
        ? "this user may not use it"
        : `it failed (${code})`;
  const hint = "give another port with --port, or none for any free one";
  return new IsthmusError("server.unavailable", `listening on port ${port}: ${reason}`, { hint, cause });
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
