// Every page and state, at three widths, light and dark: `node screenshots.mjs FOLDER`.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { App } from "./support/app.mjs";
import { launch, openPage } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { DIST } from "./support/site.mjs";

const WIDTHS = [[1440, 900], [768, 1024], [390, 844]];
const THEMES = ["light", "dark"];

/** What a state needs before it is shown: an address, and what a person does there. */
const PAGES = {
  overview: { hash: "#/" },
  "overview-filters": { hash: "#/", act: (app) => app.filterButton.click() },
  customers: { hash: "#/customers" },
  customer: { hash: null },
  stack: { hash: "#/stack" },
  metrics: { hash: "#/metrics" },
  metric: { hash: "#/metrics/nrr" },
  data: { hash: "#/data" },
  "no-match": { hash: "#/?company=nobody" },
  empty: { query: "?data=empty.json", hash: "#/" },
  "load-error": { query: "?data=page.html", hash: "#/", unready: true },
  "not-found": { hash: "#/no-such-page" },
};

const MADE_UP = {
  "/empty.json": { body: '{"format":"customer-radar","version":1,"title":"Empty","customers":[]}' },
  "/page.html": { body: "<!doctype html><title>Sign in</title>", type: "text/html" },
};

const folder = process.argv[2];
if (!folder) throw new Error("name the folder for the pictures");
await mkdir(folder, { recursive: true });
const server = await serve(DIST, MADE_UP);
const browser = await launch();
const failures = [];
const customer = await firstCustomer();
for (const theme of THEMES) {
  for (const [width, height] of WIDTHS) {
    for (const [name, page] of Object.entries(PAGES)) {
      const file = join(folder, `${name}-${width}-${theme}.png`);
      await shoot(file, page, { viewport: { width, height }, colorScheme: theme });
    }
  }
}
await browser.close();
await server.close();
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

async function shoot(file, { query = "", hash, act, unready = false }, options) {
  const { page, context, complaints } = await openPage(browser, options);
  const app = new App(page, complaints);
  try {
    await page.goto(`${server.origin}/${query}${hash ?? customer}`);
    await (unready ? app.main.waitFor() : app.ready());
    await act?.(app);
    await app.settled();
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
  } catch (error) {
    failures.push(`${file}: ${error.message}`);
  }
  failures.push(...complaints.map((complaint) => `${file}: ${complaint}`));
  await context.close();
}

async function firstCustomer() {
  const data = await fetch(`${server.origin}/assets/data/sample.json`).then((answer) => answer.json());
  return `#/customers/${encodeURIComponent(data.customers[0].id)}`;
}
