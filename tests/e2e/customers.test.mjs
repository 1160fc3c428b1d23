// The customers table: sort, search, group, columns, keyboard, and what is written in the address.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startSite } from "./support/site.mjs";

const TRAP = "<img src=x onerror=alert(1)>";
const LONG = "Aber".repeat(60);
const odd = {
  format: "customer-radar",
  version: 1,
  id: "odd",
  title: "Odd names",
  as_of: "2026-09-30",
  currency: "USD",
  customers: [
    { id: "trap", name: TRAP, industry: TRAP, mrr: 100, metrics: { implementation: 60 } },
    { id: "long", name: LONG, mrr: 50 },
  ],
};
const empty = { ...odd, id: "empty", title: "Nobody", customers: [] };

const site = await startSite({
  "/odd.json": { body: JSON.stringify(odd) },
  "/empty.json": { body: JSON.stringify(empty) },
});
after(() => site.stop());

const open = (t, hash = "", options = {}) => site.open(t, { address: `/#/customers${hash}`, ...options });
const grid = (app) => app.page.getByRole("grid");
const head = (app, name) => grid(app).getByRole("columnheader", { name, exact: true });
const items = (app) => grid(app).locator('[data-kind="item"]');

/** The texts of a column, from the top, of the rows in sight. */
async function column(app, name) {
  const heads = await grid(app).getByRole("columnheader").allInnerTexts();
  const at = heads.findIndex((text) => text.trim() === name);
  assert.notEqual(at, -1, `there is no column ${name}`);
  const rows = await items(app).evaluateAll((all, idx) => all
    .map((row) => [Number(row.getAttribute("aria-rowindex")), row.children[idx].innerText.trim()])
    .sort((a, b) => a[0] - b[0]), at);
  return rows.map(([, text]) => text);
}

/** `$9.5k` as 9500; a dash is missing. */
function amount(text) {
  const found = /^(−?)\$([\d.,]+)([kMB]?)$/.exec(text);
  if (!found) return null;
  const size = Number(found[2].replaceAll(",", "")) * { "": 1, k: 1e3, M: 1e6, B: 1e9 }[found[3]];
  return found[1] ? -size : size;
}

const isFalling = (values) => values.every((value, idx) => idx === 0 || value <= values[idx - 1]);

test("000-19 the table shows industry, company size, billing size and health", async (t) => {
  const app = await open(t);
  for (const name of ["Industry", "Company size", "Billing size", "Health", "Score"]) await head(app, name).waitFor();
});

test("the largest MRR stands on top, and a head sorts by its column, both ways", async (t) => {
  const app = await open(t);
  assert.ok(isFalling((await column(app, "MRR")).map(amount)));
  assert.equal(await head(app, "MRR").getAttribute("aria-sort"), "descending");

  await head(app, "Customer").getByRole("button").click();
  await app.settled();
  assert.match(await app.hash(), /[?&]sort=name\b/);
  assert.equal(await head(app, "Customer").getAttribute("aria-sort"), "ascending");
  const names = (await column(app, "Customer")).map((text) => text.split("\n").find((line) => line.length > 2));
  assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, "en", { numeric: true })));

  await head(app, "Score").getByRole("button").click();
  await app.settled();
  assert.match(await app.hash(), /[?&]sort=-health_score\b/);
  const scores = (await column(app, "Score")).filter((text) => text !== "–").map(Number);
  assert.ok(scores.length > 5 && isFalling(scores));
  await app.reload();
  assert.equal(await head(app, "Score").getAttribute("aria-sort"), "descending");
});

test("the search narrows the table and stands in the address", async (t) => {
  const app = await open(t);
  const before = await items(app).count();
  await app.main.getByRole("searchbox", { name: /^Search \d/ }).fill("bosch");
  await app.page.waitForFunction(() => location.hash.includes("search=bosch"));
  await app.settled();
  assert.ok((await items(app).count()) < before);
  await grid(app).getByText("Bosch", { exact: true }).waitFor();
  await app.reload();
  assert.equal(await app.main.getByRole("searchbox", { name: /^Search \d/ }).inputValue(), "bosch");
});

test("nobody found says why and offers a way out, while the search stays", async (t) => {
  const app = await open(t, "?search=nobody-is-called-this");
  await app.page.getByText("No customers match these filters").waitFor();
  assert.equal(await app.main.getByRole("searchbox", { name: /^Search \d/ }).inputValue(), "nobody-is-called-this");
  await app.main.getByRole("button", { name: "Clear filters" }).last().click();
  await items(app).first().waitFor();
  assert.doesNotMatch(await app.hash(), /search=/);
});

test("000-19 customers are grouped with the figures of each group, and a group folds", async (t) => {
  const app = await open(t);
  await app.main.getByLabel("Group customers").selectOption({ label: "By industry" });
  await app.settled();
  assert.match(await app.hash(), /[?&]group=industry\b/);
  const groups = grid(app).locator('[data-kind="group"]');
  const first = await groups.first().innerText();
  assert.match(first, /\d+ customers?/);
  assert.match(first, /Health\s+(\d\.\d|10\.0|–)/);
  assert.match(first, /MRR\s+\$/);
  const rows = await items(app).count();
  await groups.first().click();
  await app.settled();
  assert.ok((await groups.count()) > 1 || (await items(app).count()) !== rows);
  await app.main.getByLabel("Group customers").selectOption({ label: "By company size" });
  await app.settled();
  assert.match(await app.hash(), /[?&]group=size\b/);
});

test("columns are chosen by switches and stand in the address", async (t) => {
  const app = await open(t);
  await app.main.getByRole("button", { name: "Columns" }).click();
  await app.page.getByRole("switch", { name: "Region" }).click();
  await app.page.getByRole("switch", { name: "Radar" }).click();
  await app.page.keyboard.press("Escape");
  await head(app, "Region").waitFor();
  assert.equal(await head(app, "Radar").count(), 0);
  assert.match(await app.hash(), /[?&]columns=[^&]*region/);
  await app.reload();
  await head(app, "Region").waitFor();
  await app.main.getByRole("button", { name: "Columns" }).click();
  await app.page.getByRole("button", { name: "Usual columns" }).click();
  await head(app, "Radar").waitFor();
  assert.doesNotMatch(await app.hash(), /columns=/);
});

test("a customer is opened by keyboard, and Back leads to the same table", async (t) => {
  const app = await open(t, "?sort=name");
  await grid(app).focus();
  await app.page.keyboard.press("ArrowDown");
  await app.page.keyboard.press("ArrowDown");
  const active = grid(app).locator("[data-active]");
  const name = await active.getByRole("link").innerText();
  await app.page.keyboard.press("Enter");
  await app.page.waitForFunction(() => location.hash.startsWith("#/customers/"));
  await app.page.getByRole("heading", { level: 2, name }).first().waitFor();
  await app.page.goBack();
  await items(app).first().waitFor();
  assert.match(await app.hash(), /^#\/customers\?sort=name$/);
});

test("the totals are those of all rows, not of the rows in sight", async (t) => {
  const app = await open(t, "?status=all");
  const totals = grid(app).locator(".vtable__totals");
  const shown = Number(/(\d+) customers/.exec(await totals.innerText())[1]);
  assert.ok(shown > (await items(app).count()), "more customers than rows in the page");
});

test("a customer who left says so", async (t) => {
  const app = await open(t, "?status=churned");
  await grid(app).getByText(/^Left \d+ \w+ \d{4}$/).first().waitFor();
});

test("a name made of markup is text, and a very long one is cut with dots", async (t) => {
  const app = await site.open(t, { address: "/?data=/odd.json#/customers" });
  await grid(app).getByText(TRAP).first().waitFor();
  assert.equal(await app.page.locator("main img").count(), 0);
  const width = await grid(app).getByRole("link", { name: LONG }).evaluate((link) => link.clientWidth);
  assert.ok(width < 320, `the long name is ${width} px wide`);
});

test("data without customers is told as such", async (t) => {
  const app = await site.open(t, { address: "/?data=/empty.json#/customers" });
  await app.page.getByText("No customers in this data").waitFor();
});
