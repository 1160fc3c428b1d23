// The app in a real browser beside its budgets: `node bench.mjs DIST SAMPLE-1000.json SAMPLE-100000.json`.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { measure } from "./bench/measure.mjs";
import { rows } from "./bench/budgets.mjs";
import { launch } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";

const [dist, ...samples] = process.argv.slice(2).map((path) => resolve(path));
if (samples.length === 0) throw new Error("name the built site and at least one sample");

const browser = await launch(["--enable-precise-memory-info", "--js-flags=--expose-gc"]);
const results = [];
for (const sample of samples) {
  const body = readFileSync(sample);
  const customers = JSON.parse(body).customers.length;
  const server = await serve(dist, { "/bench.json": { body } });
  console.error(`measuring ${customers.toLocaleString("en")} customers, ${megabytes(body.length)} of JSON`);
  const figures = await measure(browser, `${server.origin}/`, "bench.json");
  results.push({ customers, figures: { ...figures, bytes: body.length, download: download() } });
  await server.close();
}
await browser.close();
print(results);

function print(measured) {
  const heads = measured.map(({ customers }) => `${customers.toLocaleString("en")} customers`);
  const lines = [["What", ...heads.flatMap((head) => [head, "budget"])]];
  for (const row of rows) {
    lines.push([row.what, ...measured.flatMap(({ customers, figures }) => {
      const value = row.value(figures);
      const budget = row.budget(figures, customers);
      const shown = value === null ? "not measured" : row.show(value);
      const over = value !== null && budget !== null && !row.holds(value, budget);
      return [over ? `${shown} OVER` : shown, budget === null ? "" : row.bound(budget)];
    })]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) console.log(line.map((cell, column) => cell.padEnd(widths[column])).join("  "));
}

// What is fetched before the overview can be used; the other pages come in modules of their own.
function download() {
  return readdirSync(dist)
    .filter((name) => [".js", ".css"].includes(extname(name)) || name.endsWith("_bg.wasm"))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(dist, name))).length, 0);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
