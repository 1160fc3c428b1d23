// Any score says how it came about: in a dialog, from wherever it stands, and as text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { card, cells, number, openCustomer, options } from "./support/customer.mjs";
import { ROOT, startSite } from "./support/site.mjs";

/** The sample in which one answer of c-001 is of last December, under a rule for what is stale. */
function staleSample(rule) {
  const read = (path) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
  const [dataset, model] = [read("assets/data/sample.json"), read("assets/model/default.json")];
  dataset.customers.find((own) => own.id === "c-001").measured = [{ metric: "csat", date: "2025-12-01" }];
  return { body: JSON.stringify({ ...dataset, id: rule, model: { ...model, staleness: { rule } } }) };
}

const site = await startSite({ "/keep.json": staleSample("keep"), "/leave_out.json": staleSample("leave_out") });
const openStale = (t, rule) => site.open(t, { address: `/?data=${rule}.json#/customers/c-001` });
after(() => site.stop());

const dialog = (app, title) => app.page.getByRole("dialog", { name: title });
const shown = async (part) => number(await part.getByTestId("answer-score").innerText());
const changed = (app) => card(app, "Scores", /^What change[ds] /);

/** The points of the table's lines of a level. */
async function points(part, level) {
  const lines = part.locator(`tr[data-level="${level}"] td:last-child`);
  return (await lines.allInnerTexts()).filter((text) => /\d/.test(text)).map(number);
}

test("001-16 001-24 the score opens its explanation: facts, model, and points that add up to it", async (t) => {
  const app = await openCustomer(site, t, "c-001");
  const score = number(await app.page.getByTestId("score").innerText());
  await app.page.getByTestId("score").click();
  const part = dialog(app, /^Health of Bosch/);
  await part.waitFor();
  assert.equal(await shown(part), score);
  assert.match(await part.innerText(), /Model\s+.+, revision \d+/);
  assert.match(await part.innerText(), /Coverage\s+\d+% of the weight has a value/);
  const [sum] = await points(part, "sum");
  assert.ok(Math.abs(sum - score) <= 0.0505, `${sum} is not ${score}`);
  for (const level of ["category", "metric"]) {
    const all = await points(part, level);
    assert.ok(Math.abs(all.reduce((a, b) => a + b, 0) - sum) <= 0.005 * (all.length + 1), `${level}: ${all}`);
  }
  await app.page.keyboard.press("Escape");
  await part.waitFor({ state: "hidden" });
});

test("001-16 a metric says its value, source, day, rule and sums, and is copied as text", async (t) => {
  const app = await openCustomer(site, t, "c-001");
  const row = app.page.getByTestId("metrics").getByRole("listitem").first();
  await row.getByRole("button").click();
  const part = dialog(app, / of Bosch$/);
  await part.waitFor();
  assert.match(await part.locator(".steps").innerText(), /, of \d+ \w{3} \d{4}/);
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await part.getByRole("button", { name: "Copy as text" }).click();
  await part.getByText("Copied", { exact: true }).waitFor();
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, / of Bosch: \d+\.\d of 10\n/);
  assert.match(text, /\nModel +.+, revision \d+\n/);
});

test("001-16 in the customers table E explains the row, and a press on a score does not open the page", async (t) => {
  const app = await site.open(t, { address: "/#/customers" });
  const grid = app.page.getByRole("grid");
  await grid.focus();
  await app.page.keyboard.press("e");
  await dialog(app, /^Health of /).waitFor();
  await app.page.keyboard.press("Escape");
  await dialog(app, /^Health of /).waitFor({ state: "hidden" });
  await grid.getByTitle(/^Explain this score; coverage \d+%/).first().click();
  await dialog(app, /^Health of /).waitFor();
  assert.match(await app.hash(), /^#\/customers(\?|$)/);
});

test("the mean of a segment says of how many it is, and adds up", async (t) => {
  const app = await site.open(t, { address: "/#/compare?with=all:%40" });
  const score = app.page.getByRole("table", { name: "Scores of the sides" }).getByTitle("Explain this score").first();
  await score.click();
  const part = dialog(app, / of All customers$/);
  await part.waitFor();
  assert.match(await part.innerText(), /Mean of\s+\d+ customers, each counting once/);
  const [sum] = await points(part, "sum");
  assert.ok(Math.abs(sum - (await shown(part))) <= 0.0505);
});

test("a change is taken apart against any month, by metric and cause, and the address keeps it", async (t) => {
  const app = await openCustomer(site, t, "c-239");
  const held = () => changed(app).getByRole("combobox", { name: "Held against" });
  assert.equal((await options(held()))[0], "Jun 2026, the comparison month");
  await held().selectOption({ label: "Mar 2026" });
  await app.settled();
  assert.match(await app.hash(), /change_vs=2026-03/);
  await app.main.getByRole("heading", { name: "What changed Health since Mar 2026" }).waitFor();
  await changed(app).getByText("By metric and cause", { exact: true }).click();
  const table = changed(app).getByRole("table", { name: "Points of Health by metric and cause" });
  const { head, rows } = await cells(table);
  assert.deepEqual([head[0], head.at(-1)], ["Metric", "Together"]);
  for (const row of rows) {
    const parts = row.slice(1, -1).filter((text) => /\d/.test(text)).map(number);
    assert.ok(Math.abs(parts.reduce((a, b) => a + b, 0) - number(row.at(-1))) <= 0.0021, row.join(" "));
  }
  await app.reload();
  assert.equal(await held().inputValue(), "2026-03");
});

test("001-16 a score of the driver page and one of the worst customers explain themselves", async (t) => {
  for (const hash of ["#/", "#/drivers"]) {
    const app = await site.open(t, { address: `/${hash}` });
    await app.scrollThrough();
    const ask = app.main.getByRole("button", { name: /^Explain the score of / }).first();
    const name = (await ask.getAttribute("aria-label")).replace("Explain the score of ", "");
    const line = await ask.locator("xpath=ancestor::li[1]").innerText();
    await ask.click();
    const part = app.page.getByRole("dialog", { name: new RegExp(` of ${name}$`) });
    await part.waitFor();
    const score = (await shown(part)).toFixed(1);
    assert.ok(line.includes(score), `${hash}: ${score} is not in ${line}`);
    await app.page.keyboard.press("Escape");
    await part.waitFor({ state: "hidden" });
    assert.ok(await ask.evaluate((own) => own === document.activeElement), `${hash}: the focus comes back`);
  }
});

test("001-16 every score column of the customers table is the score that is explained", async (t) => {
  const app = await site.open(t, { address: "/#/customers" });
  for (const name of ["Score", "Effort", "Adoption"]) {
    const heads = await app.page.getByRole("grid").getByRole("columnheader").allInnerTexts();
    const at = heads.findIndex((text) => text.trim().startsWith(name));
    const cell = app.page.getByRole("grid").getByRole("row").nth(1).getByRole("gridcell").nth(at);
    const text = await cell.innerText();
    await cell.getByRole("button").click();
    const part = app.page.getByRole("dialog", { name: name === "Score" ? /^Health of / : new RegExp(`^${name} of `) });
    await part.waitFor();
    assert.equal(await shown(part), number(text), name);
    await app.page.keyboard.press("Escape");
    await part.waitFor({ state: "hidden" });
  }
});

test("a change is held against the draft of the model, and the address keeps it", async (t) => {
  const app = await site.open(t, { address: "/#/model" });
  const weight = app.main.getByRole("textbox", { name: "Weight of Adoption", exact: true });
  await weight.fill("4");
  await weight.press("Tab");
  await app.route("#/customers/c-239");
  const held = () => changed(app).getByRole("combobox", { name: "Held against" });
  await held().selectOption({ label: "The draft" });
  await app.settled();
  const words = () => app.page.getByTestId("score-change").innerText();
  const text = await words();
  assert.match(text, /^Health is 7\.50, 0\.\d\d (more|less) than the \d\.\d\d by the draft/);
  const now = await app.page.getByTestId("score").innerText();
  assert.equal(now, "7.5", "the page keeps the model in force");
  await changed(app).getByText("By metric and cause", { exact: true }).click();
  const { head, rows } = await cells(changed(app).getByRole("table", { name: "Points of Health by metric and cause" }));
  assert.ok(head.includes("Weight"), head.join());
  for (const row of rows) {
    const parts = row.slice(1, -1).filter((part) => /\d/.test(part)).map(number);
    assert.ok(Math.abs(parts.reduce((x, y) => x + y, 0) - number(row.at(-1))) <= 0.0021, row.join(" "));
  }
  await app.reload();
  assert.match(await app.hash(), /change_vs=draft/);
});

test("001-16 a stale value says how old it is where the score is, and in the explanation", async (t) => {
  const app = await openStale(t, "keep");
  assert.match(await app.card("Health score").innerText(), /1 value is stale/);
  await app.card("Health score").getByText("1 value is stale").click();
  await app.card("Health score").getByText(/^CSAT score: .*\d+ days/).waitFor();
  await app.page.getByTestId("score").click();
  const part = dialog(app, /^Health of Bosch/);
  assert.match(await part.innerText(), /Stale\s+1 value older than the metric's limit/);
  assert.match(await part.getByRole("row", { name: /^CSAT score/ }).innerText(), /1 Dec 2025/);
  assert.match(await part.innerText(), /Coverage\s+100%/);
});

test("a stale value that the model leaves out counts as not covered", async (t) => {
  const app = await openStale(t, "leave_out");
  await app.page.getByTestId("score").click();
  const part = dialog(app, /^Health of Bosch/);
  await part.waitFor();
  assert.match(await part.innerText(), /Coverage\s+97% of the weight has a value/);
  const row = await part.getByRole("row", { name: /^CSAT score/ }).getByRole("cell").allInnerTexts();
  assert.deepEqual(row.slice(-2), ["–", "–"], "it has neither share nor points");
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 390]) {
    test(`the explanation and the change are accessible, ${colorScheme}, ${width}`, async (t) => {
      const app = await openCustomer(site, t, "c-239", "", { colorScheme, viewport: { width, height: 844 } });
      await changed(app).getByText("By metric and cause", { exact: true }).click();
      assert.deepEqual(await graveFindings(app.page), []);
      await app.page.getByTestId("score").click();
      const part = dialog(app, /^Health of /);
      await part.waitFor();
      assert.deepEqual(await graveFindings(app.page), []);
      const inner = await part.evaluate((own) => own.scrollWidth - own.clientWidth);
      assert.ok(inner <= 0, `the dialog scrolls sideways by ${inner} px`);
    });
  }
}

test("001-16 on a phone the table of an explanation shows value, score and points at once", async (t) => {
  const app = await openCustomer(site, t, "c-001", "", { viewport: { width: 390, height: 844 } });
  await app.page.getByTestId("score").click();
  const part = dialog(app, /^Health of Bosch/);
  await part.waitFor();
  const heads = await part.getByRole("columnheader").allInnerTexts();
  assert.deepEqual(heads.filter(Boolean), ["Metric", "Value", "Score", "Points"]);
  const over = await part.getByRole("table").first().evaluate((own) => own.scrollWidth - own.parentElement.clientWidth);
  assert.ok(over <= 0, `the table is ${over} px too wide`);
});
