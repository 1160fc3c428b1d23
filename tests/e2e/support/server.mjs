// A static file server for one folder, on a port of its own choosing.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
};

/**
 * Serves `folder`. `extra` maps a path ("/broken.json") to an answer made up by a test:
 * `{ body, type, status, headers }`.
 */
export async function serve(folder, extra = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const made = extra[path];
    if (made) {
      response.writeHead(made.status ?? 200, { "content-type": made.type ?? "application/json", ...made.headers });
      response.end(made.body);
      return;
    }
    const file = await fileAt(folder, path);
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("There is no such file.");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file.path)] ?? "application/octet-stream",
      "content-length": file.size,
      "cache-control": "no-cache",
    });
    createReadStream(file.path).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function fileAt(folder, path) {
  let full = normalize(join(folder, path));
  if (full !== folder && !full.startsWith(folder + sep)) return null;
  let found = await stat(full).catch(() => null);
  if (found?.isDirectory()) {
    full = join(full, "index.html");
    found = await stat(full).catch(() => null);
  }
  return found?.isFile() ? { path: full, size: found.size } : null;
}
