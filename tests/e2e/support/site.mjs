// The built site: where it lies, and one server and browser for a test file.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { App } from "./app.mjs";
import { assertQuiet, launch, openPage } from "./browser.mjs";
import { serve } from "./server.mjs";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const DIST = process.env.DIST ?? join(ROOT, "dist");
export const SINGLE_FILE = pathToFileURL(join(DIST, "customer-radar.html")).href;

/**
 * Starts a server and a browser once for a test file:
 * `const site = await startSite(); after(() => site.stop());`
 */
export async function startSite(extra = {}) {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("dist/ is empty: run `cargo xtask build` first");
  const server = await serve(DIST, extra);
  const browser = await launch();
  return {
    origin: server.origin,
    browser,
    /** Opens a page in a fresh context. It is closed, and must have been quiet, when the test ends. */
    async open(test, { address = "/", ...options } = {}) {
      const opened = await openPage(browser, options);
      test.after(async () => {
        await opened.context.close();
        assertQuiet(opened.complaints);
      });
      const app = new App(opened.page, opened.complaints);
      await app.goto(address.startsWith("/") ? server.origin + address : address);
      return app;
    },
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}
