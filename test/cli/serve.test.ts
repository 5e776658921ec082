import { request, type IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { EXAMPLE, isthmus, startIsthmus } from "../support/isthmus-process.ts";

const folder = mkdtempSync(join(tmpdir(), "isthmus-serve-"));
const graph = join(folder, "graph.json");

beforeAll(async () => {
  expect((await isthmus(["build", EXAMPLE, "-o", graph])).code).toBe(0);
  return () => rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; path?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(url);
    const sent = request({ hostname, port, path: pathname, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on("error", reject).end();
  });
}

async function serving(
  ...flags: string[]
): Promise<{ url: string; running: ReturnType<typeof startIsthmus> }> {
  const running = startIsthmus(["serve", graph, "--no-open", ...flags]);
  return { url: await running.firstLine, running };
}

test("standard output is one line with an address on this machine, and Ctrl-C ends with 130", async () => {
  const { url, running } = await serving();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  running.kill("SIGINT");
  expect(await running.finished).toEqual({ code: 130, signal: null, stdout: `${url}\n`, stderr: "" });
});

test("the page and the graph are served, the graph also compressed, byte for byte", async () => {
  const { url } = await serving();
  const page = await ask(url);
  expect(page.status).toBe(200);
  expect(page.headers["content-type"]).toMatch(/^text\/html/);
  const plain = await ask(`${url}graph.json`);
  expect(plain.headers["content-type"]).toMatch(/^application\/json/);
  expect(plain.body.equals(readFileSync(graph))).toBe(true);
  const zipped = await ask(`${url}graph.json`, { headers: { "accept-encoding": "gzip, br" } });
  expect(zipped.headers["content-encoding"]).toBe("gzip");
  expect(zipped.body.length).toBeLessThan(plain.body.length / 3);
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  const head = await ask(`${url}graph.json`, { method: "HEAD" });
  expect({ status: head.status, length: head.body.length }).toEqual({ status: 200, length: 0 });
});

test("every answer forbids what a page of this kind does not need", async () => {
  const { url } = await serving();
  for (const path of ["/", "/graph.json", "/nothing"]) {
    const { headers } = await ask(url, { path });
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  }
});

test.each([
  ["another name", { headers: { host: "evil.example" } }, 403],
  ["another name with the right port", { headers: { host: "evil.example:80" } }, 403],
  ["writing", { method: "POST" }, 405],
  ["deleting", { method: "DELETE", path: "/graph.json" }, 405],
  ["what is not there", { path: "/nothing" }, 404],
  ["a file outside", { path: "/../../package.json" }, 404],
  ["a file outside, in disguise", { path: "/%2e%2e/%2e%2e/package.json" }, 404],
  ["half an escape", { path: "/%E0%A4%A" }, 404],
  ["a range the wrong way round", { path: "/", headers: { range: "bytes=10-5" } }, 200],
])("asking for %s is answered as it should", async (_, options, status) => {
  const { url } = await serving();
  expect((await ask(url, options)).status).toBe(status);
  expect((await ask(url)).status).toBe(200);
});

test("what a browser has already is not sent again", async () => {
  const { url } = await serving();
  const first = await ask(url);
  const { etag } = first.headers;
  expect(etag).toBeDefined();
  const again = await ask(url, { headers: { "if-none-match": etag ?? "" } });
  expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
});

test("many may ask at once", async () => {
  const { url } = await serving();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      ask(`${url}graph.json`, i % 2 === 0 ? {} : { headers: { "accept-encoding": "gzip" } }),
    ),
  );
  const texts = answers.map(({ headers, body }) =>
    headers["content-encoding"] === "gzip" ? gunzipSync(body) : body,
  );
  expect(texts.every((body) => body.equals(readFileSync(graph)))).toBe(true);
});

test("localhost is this machine's own name too", async () => {
  const { url } = await serving();
  const { port } = new URL(url);
  expect((await ask(url, { headers: { host: `localhost:${port}` } })).status).toBe(200);
});

test("a wished port is used, and a taken one is said with a way out", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => blocker.once("listening", resolve));
  const address = blocker.address();
  const port = String(typeof address === "object" && address !== null ? address.port : 0);
  const { code, stdout, stderr } = await isthmus(["serve", graph, "--port", port]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe(
    `error: listening on port ${port}: it is taken; give another port with --port, or none for any free one\n`,
  );
  await new Promise((resolve) => blocker.close(resolve));
  const { url } = await serving("--port", port);
  expect(url).toBe(`http://127.0.0.1:${port}/`);
});

test("isthmus run builds and serves in one go", async () => {
  const running = startIsthmus(["run", EXAMPLE, "--no-open", "--title", "My list"]);
  const url = await running.firstLine;
  const content: unknown = JSON.parse((await ask(`${url}graph.json`)).body.toString());
  expect(content).toMatchObject({ format: "isthmus-graph", meta: { title: "My list", paperCount: 213 } });
  running.kill("SIGTERM");
  const { code, stdout, stderr } = await running.finished;
  expect({ code, stdout }).toEqual({ code: 130, stdout: `${url}\n` });
  expect(stderr).toContain("213 papers, ");
});
