// The dictionary of metrics: the list in its groups, one metric whole, and what filters, months and keys do to them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { readExport } from "./support/csv.mjs";
import { startSite } from "./support/site.mjs";
import { rowsOf } from "./support/tables.mjs";

const EMPTY = '{"format":"customer-radar","version":1,"title":"Empty","customers":[]}';
const site = await startSite({ "/empty.json": { body: EMPTY } });
after(() => site.stop());

const list = (app) => app.main.getByTestId("metrics");

/** Opens the page and waits until every figure is there. */
async function open(t, hash = "#/metrics", { query = "", ...options } = {}) {
  const app = await site.open(t, { address: `/${query}${hash}`, ...options });
  await counted(app);
  return app;
}

/** Waits until the list has all of its figures, or the page of a metric its own. */
async function counted(app) {
  const isCounted = async () =>
    await list(app).count() > 0
      ? await list(app).getAttribute("aria-busy") === "false"
      : await app.main.getByTestId("value").count() > 0;
  assert.ok(await app.until(isCounted, (done) => done, 20000), "the figures are not counted");
  await app.settled();
}

const choose = async (app, group, name) => {
  await app.main.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio", { name, exact: true }).click();
  await app.settled();
};
const titles = (app) => list(app).getByRole("heading", { level: 2 }).allInnerTexts();
const names = (app) => list(app).getByRole("rowheader").getByRole("link").allInnerTexts();
const line = (app, name) => list(app).getByRole("row").filter({ has: app.page.getByRole("link", { name, exact: true }) }).first();
const cells = (app, name) => line(app, name).getByRole("cell").allInnerTexts();
const link = (app, name) => list(app).getByRole("link", { name, exact: true }).first();

/** Name and hash of the first metric of the list that has a value. */
async function firstWithValue(app) {
  const rows = await list(app).getByRole("row").evaluateAll((rows) => rows.map((row) => ({
    name: row.querySelector("a")?.innerText,
    hash: row.querySelector("a")?.getAttribute("href"),
    value: row.querySelector(".dict__value")?.innerText,
  })));
  return rows.find((row) => row.hash && /\d/.test(row.value));
}

test("002-2 002-7 the list is grouped by family, by pillar and by customer stage; a link keeps the choice", async (t) => {
  const app = await open(t);
  const families = await titles(app);
  const all = new Set(await names(app));
  assert.ok(families.length >= 4 && families.includes("Recurring revenue"), families.join());
  await choose(app, "Group by", "Pillar");
  assert.deepEqual(await titles(app), ["Adoption", "Retention", "Expansion", "Advocacy"]);
  assert.deepEqual(new Set(await names(app)), all);
  assert.match(await app.hash(), /[?&]by=pillar/);
  await choose(app, "Group by", "Customer stage");
  const stages = await titles(app);
  assert.ok(stages.includes("Loyalty") && stages.includes("Decision"), stages.join());
  assert.deepEqual(new Set(await names(app)), all);
  await app.reload();
  assert.deepEqual(await titles(app), stages);
});

test("each line has a value or the reason why there is none, and a sample", async (t) => {
  const app = await open(t);
  const rows = (await rowsOf(list(app))).filter((row) => row[0] !== "Metric");
  assert.ok(rows.length >= 20, `${rows.length} lines`);
  for (const [name, value, second, ...rest] of rows) {
    if (value === "–") assert.match(second, /^n\/a: \S/, name);
    else assert.match(value, /\d/, name);
    assert.match(rest.at(-1), /^\d[\d,]*$/, name);
  }
  assert.ok(rows.filter(([, value]) => value !== "–").length >= rows.length / 2);
});

test("a search finds metrics by name and by other names, and says when there is none", async (t) => {
  const app = await open(t);
  const field = app.main.getByRole("searchbox", { name: "Search metrics" });
  await field.fill("net promoter");
  await app.settled();
  const found = await names(app);
  assert.ok(found.length >= 1 && found.length < 6, found.join());
  await field.fill("zebra");
  await app.main.getByText("Nothing found", { exact: true }).waitFor();
  await app.main.getByRole("button", { name: "Clear the search" }).click();
  await app.settled();
  assert.ok((await names(app)).length >= 20);
});

test("a filter changes the values, and what is of the whole company says that it does not", async (t) => {
  const app = await open(t);
  const own = "Monthly recurring revenue";
  const [before] = await cells(app, own);
  assert.equal(await list(app).getByText("Whole company", { exact: true }).count(), 0);
  await app.route("#/metrics?industry=Retail");
  await counted(app);
  const [after] = await app.until(() => cells(app, own), ([value]) => value !== before);
  assert.notEqual(after, before);
  assert.ok(await list(app).getByText("Whole company", { exact: true }).count() > 0);
});

test("the span changes flows and stands in the link", async (t) => {
  const app = await open(t, "#/metrics/nrr");
  const value = () => app.main.getByTestId("value").innerText();
  const before = await value();
  await choose(app, "Flows over", "Month");
  const after = await app.until(value, (text) => text !== before);
  assert.notEqual(after, before);
  assert.match(await app.hash(), /[?&]span=month/);
  await app.main.getByRole("link", { name: "All metrics" }).click();
  await app.settled();
  assert.match(await app.hash(), /^#\/metrics\?span=month$/);
});

test("002-49 a metric's page has its formula, inputs, period and sample", async (t) => {
  const app = await open(t, "#/metrics/nrr");
  const inputs = await app.main.getByTestId("inputs").innerText();
  const shown = (await app.main.getByTestId("value").innerText()).split("\n")[0];
  assert.match(shown, /^\d+(\.\d+)?%$/);
  for (const label of ["Value", "Period", "Computed from (n)"]) assert.ok(inputs.includes(label), label);
  assert.ok(inputs.split("\n").length >= 10, inputs);
  const how = await app.card("How it is computed").innerText();
  assert.match(how, /÷|×|divided by|sum of/);
});

test("002-49 every metric of the list has a page with a formula, without a complaint", async (t) => {
  const app = await open(t);
  const hashes = await list(app).getByRole("rowheader").getByRole("link").evaluateAll((links) => links.map((own) => own.getAttribute("href")));
  for (const hash of hashes) {
    await app.route(hash);
    await app.main.getByTestId("value").waitFor();
    await app.main.getByTestId("inputs").waitFor();
    assert.ok((await app.main.locator(".metric__formula").innerText()).length > 5, hash);
    const text = await app.main.innerText();
    assert.ok(!/NaN|Infinity|undefined/.test(text), hash);
  }
});

test("a way of computing stands in the link; all of them stand side by side", async (t) => {
  const app = await open(t, "#/metrics/nrr");
  const ways = app.card("Ways of computing it");
  await ways.getByRole("row").nth(2).waitFor();
  const rows = await rowsOf(ways.getByRole("table"));
  assert.ok(rows.length >= 3, `${rows.length} lines`);
  const [name] = rows[2];
  await ways.getByRole("button", { name, exact: true }).click();
  await app.settled();
  assert.match(await app.hash(), /[?&]variant=\w+/);
  await app.reload();
  await counted(app);
  assert.ok((await app.card("How it is computed").innerText()).includes(`As: ${name}`));
  const shown = await app.until(async () => (await app.main.getByTestId("value").innerText()).split("\n")[0], (text) => text === rows[2][1]);
  assert.equal(shown, rows[2][1]);
});

test("the segments have the metric of their own customers; a name lists them", async (t) => {
  const app = await open(t, "#/metrics/mrr");
  await app.main.getByRole("combobox", { name: "Split by" }).selectOption("industry");
  const card = app.card("By industry");
  await card.getByRole("row").nth(2).waitFor();
  assert.match(await app.hash(), /[?&]split=industry/);
  const [, [name, value]] = await rowsOf(card.getByRole("table"));
  await card.getByRole("button", { name, exact: true }).click();
  await app.list.waitFor();
  await app.page.keyboard.press("Escape");
  await app.route(`#/metrics/mrr?industry=${encodeURIComponent(name)}`);
  const shown = await app.until(async () => (await app.main.getByTestId("value").innerText()).split("\n")[0], (text) => text === value);
  assert.equal(shown, value);
});

test("the course has a table, and a click on a month moves the page", async (t) => {
  const app = await open(t, "#/metrics/mrr");
  const chart = app.chart(/over time/);
  await chart.focus();
  await app.page.keyboard.press("Home");
  await app.page.keyboard.press("Enter");
  await app.settled();
  assert.match(await app.hash(), /[?&]month=\d{4}-\d{2}/);
});

test("002-28 the value stands on its published bands, which have names, shapes and a source", async (t) => {
  const app = await open(t, "#/metrics/nps");
  const bands = app.main.getByRole("list", { name: "Published values" });
  const items = bands.getByRole("listitem");
  assert.ok(await items.count() >= 2);
  assert.ok(await bands.locator("svg").count() >= 2);
  assert.match(await app.card("Value").innerText(), /Source: \S/);
});

test("links lead to the metrics before and after, and an unknown one leads back", async (t) => {
  const app = await open(t);
  const all = [...new Set(await names(app))];
  await link(app, all[1]).click();
  await app.main.getByRole("heading", { level: 2, name: all[1], exact: true }).waitFor();
  const ways = app.main.getByRole("navigation", { name: "Metrics" });
  await ways.getByRole("link", { name: all[2], exact: true }).click();
  await app.main.getByRole("heading", { level: 2, name: all[2], exact: true }).waitFor();
  await app.route("#/metrics/no-such-metric");
  await app.main.getByText("No such metric", { exact: true }).waitFor();
  assert.deepEqual(await graveFindings(app.page), []);
  await app.main.getByRole("link", { name: "All metrics" }).click();
  await list(app).waitFor();
});

test("without customers each metric says why it has no value", async (t) => {
  const app = await open(t, "#/metrics", { query: "?data=empty.json" });
  const rows = (await rowsOf(list(app))).filter((row) => row[0] !== "Metric");
  const missing = rows.filter(([, value]) => value === "–");
  assert.ok(missing.length >= rows.length / 2, `${missing.length} of ${rows.length}`);
  for (const [name, , reason] of missing) assert.match(reason, /^n\/a: \S/, name);
  await app.route("#/metrics/nrr");
  assert.match(await app.main.getByTestId("reason").innerText(), /^No value: .+\. It needs .+\.$/);
});

test("the list is exported with a line for each metric, its formula and its inputs", async (t) => {
  const app = await open(t);
  const all = new Set(await names(app));
  const [download] = await Promise.all([
    app.page.waitForEvent("download"),
    app.main.getByRole("button", { name: "Export as CSV", exact: true }).click(),
  ]);
  const { head, rows } = readExport(readFileSync(await download.path(), "utf8"));
  assert.deepEqual(new Set(rows.map((row) => row[head.indexOf("Metric")])), all);
  for (const row of rows) {
    assert.ok(row[head.indexOf("Formula")], row[0]);
    assert.ok(row[head.indexOf("Value")] !== "" || row[head.indexOf("Why there is no value")] !== "", row[0]);
  }
});

test("copied as text a metric brings all that explains it", async (t) => {
  const app = await open(t, "#/metrics/nrr");
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.card("Value").getByRole("button", { name: "Copy as text" }).click();
  const text = await app.until(() => app.page.evaluate(() => navigator.clipboard.readText()), (own) => own.includes("Formula: "));
  for (const label of ["Meaning: ", "Formula: ", "Period: ", "Computed from: n = "]) assert.ok(text.includes(label), text);
});

test("by keyboard: G T opens the list, arrows group it, Enter opens a metric", async (t) => {
  const app = await site.open(t, { address: "/#/" });
  await app.page.keyboard.press("g");
  await app.page.keyboard.press("t");
  await list(app).waitFor();
  await counted(app);
  await app.main.getByRole("radiogroup", { name: "Group by" }).getByRole("radio", { name: "Family" }).focus();
  await app.page.keyboard.press("ArrowRight");
  await app.settled();
  assert.match(await app.hash(), /by=pillar/);
  const { name } = await firstWithValue(app);
  await link(app, name).focus();
  await app.page.keyboard.press("Enter");
  await app.main.getByRole("heading", { level: 2, name, exact: true }).waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 768, 390]) {
    test(`the list and a metric at ${width} px, ${colorScheme}: nothing grave, nothing cut off`, async (t) => {
      const app = await open(t, "#/metrics", { colorScheme, viewport: { width, height: 900 } });
      for (const hash of ["#/metrics", "#/metrics/nrr", "#/metrics/nps"]) {
        await app.route(hash);
        await counted(app);
        await app.scrollThrough();
        assert.equal(await app.overflow(), "");
        assert.deepEqual(await graveFindings(app.page), []);
      }
    });
  }
}
