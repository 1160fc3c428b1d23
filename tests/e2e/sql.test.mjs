// The scoring model as one query: for four engines, to be copied and saved, with the table it reads.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { parseCsv } from "./support/csv.mjs";
import { ROOT, startSite } from "./support/site.mjs";
import { rowsOf } from "./support/tables.mjs";

const read = (path) => readFileSync(join(ROOT, path), "utf8").replaceAll("\r\n", "\n");
const sample = JSON.parse(read("assets/data/sample.json"));

const site = await startSite({ "/golden.json": { body: read("tests/data/score-golden.json") } });
after(() => site.stop());

const open = (t, query = "", options = {}) => site.open(t, { address: `/#/model/sql${query}`, ...options });
const choice = (app, group, name) => app.main.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio", { name, exact: true });
const query = (app) => app.main.getByRole("region", { name: "The query", exact: true }).innerText();
const columns = async (app, title) => {
  const rows = await rowsOf(app.main.getByRole("region", { name: title, exact: true }).getByRole("table"));
  return rows.slice(1).map(([name]) => name);
};

/** Presses a button and returns what it saves. */
async function save(app, name) {
  const [download] = await Promise.all([
    app.page.waitForEvent("download"),
    app.main.getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const ENGINES = [["DuckDB", "duckdb"], ["PostgreSQL", "postgres"], ["BigQuery", "bigquery"], ["Snowflake", "snowflake"]];

test("003-6 each engine has a query of its own; it stands in the address and outlasts a reload", async (t) => {
  const app = await open(t);
  const texts = new Set();
  for (const [title] of ENGINES) {
    await choice(app, "Engine", title).click();
    await app.settled();
    const text = await query(app);
    assert.match(text, new RegExp(`^-- Customer Radar: the scoring model Adoption, health and effort, revision 1, for ${title}\\.`));
    assert.match(text, /\bSELECT\b[\s\S]*\bFROM\b/);
    texts.add(text);
  }
  assert.equal(texts.size, 4);
  assert.match(await app.hash(), /dialect=snowflake/);
  const text = await query(app);
  await app.reload();
  assert.equal(await query(app), text);
});

test("003-6 the engine is chosen by the keyboard", async (t) => {
  const app = await open(t);
  await choice(app, "Engine", "DuckDB").focus();
  await app.page.keyboard.press("ArrowRight");
  await app.settled();
  assert.match(await query(app), /for PostgreSQL\./);
  assert.equal(await app.page.evaluate(() => document.activeElement.textContent), "PostgreSQL");
});

for (const [title, id] of ENGINES) {
  test(`003-6 what is saved for ${title} is what the command line prints`, async (t) => {
    const address = `/?data=/golden.json#/model/sql?table=sales.customers&dialect=${id}`;
    const app = await site.open(t, { address });
    const golden = read(`tests/golden/model-${id}.sql`);
    const saved = await save(app, "Download .sql");
    assert.match(saved.name, new RegExp(`^customer-radar-.*-${id}\\.sql$`));
    const made = await save(app, "Download CREATE TABLE");
    assert.equal(`${made.text}\n${saved.text}`, golden);
    assert.equal((await query(app)).trim(), saved.text.trim(), "what is shown is what is saved");
  });
}

test("003-6 the table's name counts when the field is left, and an empty one is the usual name", async (t) => {
  const app = await open(t);
  const field = app.main.getByRole("textbox", { name: "Table" });
  await field.fill("warehouse.accounts");
  await field.press("Enter");
  await app.settled();
  assert.match(await query(app), /FROM "?warehouse"?\."?accounts"?/);
  assert.match(await app.hash(), /table=warehouse\.accounts/);
  await field.fill("  ");
  await field.press("Tab");
  await app.settled();
  assert.equal(await field.inputValue(), "customers");
  assert.match(await query(app), /FROM "?customers"?/);
});

test("003-6 the query is copied, and says so", async (t) => {
  const app = await open(t);
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.main.getByRole("button", { name: "Copy", exact: true }).click();
  await app.main.getByRole("status").filter({ hasText: "Copied" }).waitFor();
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.trim(), (await query(app)).trim());
  await choice(app, "Engine", "BigQuery").click();
  await app.settled();
  assert.equal(await app.main.getByText("Copied").count(), 0, "another query was not copied yet");
});

test("003-6 the flat table has every customer and the columns that the query reads", async (t) => {
  const app = await open(t, "?region=EMEA");
  const { name, text } = await save(app, "Download the flat table (CSV)");
  assert.equal(name, "customer-radar-flat-table-2026-09.csv");
  const [head, ...rows] = parseCsv(text.replace(/\r?\n/g, "\r\n"));
  assert.deepEqual(head, await columns(app, "What it reads"));
  assert.deepEqual(rows.map(([id]) => id), sample.customers.map(({ id }) => id), "all of them, whatever the filters");
  const at = head.indexOf("licenses");
  assert.equal(Number(rows[0][at]), sample.customers[0].metrics.licenses);
  assert.match(await app.card("What it reads").innerText(), /The flat table holds the 240 customers loaded, with the values of Sep 2026/);
});

test("003-6 what it returns names score, coverage and band of every scorecard", async (t) => {
  const app = await open(t);
  const returned = await columns(app, "What it returns");
  for (const card of ["adoption", "health", "effort"]) {
    for (const part of ["score", "coverage"]) assert.ok(returned.includes(`${card}_${part}`), `${card}_${part}`);
  }
  const text = await query(app);
  assert.ok(returned.includes("health_band"));
  for (const name of returned) assert.ok(text.includes(name), name);
});

test("003-6 the draft has a query of its own, and the one in force stays as it is", async (t) => {
  const app = await open(t);
  const inForce = await query(app);
  await choice(app, "Model", "Draft").click();
  await app.settled();
  assert.match(await app.card("The scoring model as a query").innerText(), /the draft, which is still the model in force/);
  await app.route("#/model");
  const weight = app.main.getByRole("textbox", { name: /^Weight of / }).first();
  await weight.fill("3");
  await weight.press("Enter");
  await app.settled();
  await app.route("#/model/sql");
  assert.equal(await query(app), inForce);
  await choice(app, "Model", "Draft").click();
  await app.settled();
  assert.notEqual(await query(app), inForce);
  assert.match(await app.card("The scoring model as a query").innerText(), /the draft, which is not in force yet/);
  assert.match(await app.hash(), /model=draft/);
});

for (const [colorScheme, width] of [["light", 1440], ["dark", 390], ["light", 768]]) {
  test(`the query is accessible and fits, ${colorScheme}, ${width}`, async (t) => {
    const app = await open(t, "", { colorScheme, viewport: { width, height: 900 } });
    assert.deepEqual(await graveFindings(app.page), []);
    assert.equal(await app.overflow(), "");
    const name = app.main.getByRole("rowheader", { name: "adoption_implementation_coverage", exact: true });
    const lines = await name.evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    });
    assert.equal(lines, 1, "the name of a column is not broken");
  });
}
