// The overview: what a person filters, sees, follows and sends on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { DIST, SINGLE_FILE, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(DIST, "assets/data/sample.json"), "utf8"));
const active = sample.customers.filter((c) => (!c.since || c.since <= sample.as_of) && (!c.churned || c.churned > sample.as_of));

/** What the page says of its selection, card by card. */
async function everything(app) {
  const { page } = app;
  const text = (locator) => locator.first().innerText();
  return {
    tiles: await text(page.getByRole("region", { name: "Key figures" })),
    quadrant: await app.chart(/^Customer segments/).getAttribute("aria-label"),
    doughnut: await app.chart(/^Health scores/).getAttribute("aria-label"),
    radar: await app.chart(/^Adoption profile/).getAttribute("aria-label"),
    worst: await text(page.getByRole("region", { name: "Needs help first" })),
  };
}

async function pickFilter(app, field, option) {
  const { page } = app;
  const ribbon = page.getByRole("region", { name: "Filters" });
  if (!(await ribbon.isVisible())) await app.filterButton.click();
  await ribbon.getByRole("button", { name: new RegExp(`^${field}`) }).click();
  await page.getByRole("option", { name: new RegExp(`^${option}`) }).click();
  await page.keyboard.press("Escape");
  await app.settled();
}

test("000-4 the sample loads and the first screen is a portfolio summary", async (t) => {
  const app = await site.open(t);
  await assert.doesNotReject(app.heading.filter({ hasText: "Overview" }).waitFor());
  for (const label of ["Annual recurring revenue", "health"]) {
    assert.match(await app.page.getByRole("region", { name: "Key figures" }).innerText(), new RegExp(label, "i"));
  }
  await app.filterButton.click();
  const status = app.page.getByRole("region", { name: "Filters" }).getByRole("status").first();
  assert.match(await status.innerText(), new RegExp(`^${active.length} of ${active.length} customers`));
});

test("003-41 003-44 filtering by region and health changes every element and the address together", async (t) => {
  const app = await site.open(t);
  const before = await everything(app);
  const region = active.find((c) => c.region).region;
  await pickFilter(app, "Region", region);
  assert.equal(await app.hash(), `#/?region=${encodeURIComponent(region)}`);
  const filtered = await everything(app);
  for (const part of Object.keys(before)) assert.notEqual(filtered[part], before[part], part);
  await pickFilter(app, "Health", "At risk");
  assert.match(await app.hash(), /health=at_risk/);
  assert.match(await app.hash(), /region=/);
  const both = await everything(app);
  for (const part of ["tiles", "quadrant", "doughnut", "radar"]) assert.notEqual(both[part], filtered[part], part);
  assert.doesNotMatch(both.worst, /Needs attention|Satisfactory/);
  assert.match(await app.filterButton.innerText(), /2/);
});

test("003-45 003-46 003-47 hiding the ribbon keeps the filters, chips show them, clearing removes them", async (t) => {
  const app = await site.open(t, { address: "/#/?health=at_risk&segment=Enterprise" });
  const { page } = app;
  await app.filterButton.click();
  await app.filterButton.click();
  assert.equal(await page.getByRole("region", { name: "Filters" }).count(), 0);
  assert.match(await app.hash(), /health=at_risk/);
  await page.getByRole("button", { name: /remove.*health/i }).click();
  await app.settled();
  assert.doesNotMatch(await app.hash(), /health=/);
  await app.filterButton.click();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await app.settled();
  assert.equal(await app.hash(), "#/");
});

test("a copied link shows the same in a new tab, and back and forward lead through the steps", async (t) => {
  const app = await site.open(t);
  await pickFilter(app, "Health", "At risk");
  const link = app.page.url();
  const seen = await everything(app);
  const other = await site.open(t, { address: link });
  assert.deepEqual(await everything(other), seen);
  await app.page.goBack();
  await app.settled();
  assert.equal(await app.hash(), "");
  await app.page.goForward();
  await app.settled();
  assert.deepEqual(await everything(app), seen);
  await app.reload();
  assert.deepEqual(await everything(app), seen);
});

for (const [name, address] of [["the site", "/"], ["003-2 the single file from disk", SINGLE_FILE]]) {
  test(`${name}: from a slice of the doughnut to a customer and back by keyboard alone`, async (t) => {
    const app = await site.open(t, { address });
    const { page } = app;
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
      await app.settled();
    };
    await app.chart(/^Health scores/).focus();
    await press("ArrowRight", "Enter");
    const list = page.getByRole("dialog");
    await list.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Filter to these");
    await press("Escape");
    assert.equal(await list.count(), 0);
    assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? ""), /^Health scores/);
    await press("Enter");
    await list.waitFor();
    const first = await list.getByRole("link").first();
    const customer = (await first.locator(".behind__name").innerText()).trim();
    await press("Tab", "Enter");
    await app.heading.filter({ hasText: customer }).waitFor();
    assert.match(await app.hash(), /^#\/customers\//);
    await page.goBack();
    await app.settled();
    assert.equal(await app.heading.innerText(), "Overview");
    await app.chart(/^Health scores/).focus();
    await press("ArrowRight", "Enter");
    await list.waitFor();
    await press("Enter");
    assert.match(await app.hash(), /health=/);
    await page.goBack();
    await app.settled();
    assert.doesNotMatch(await app.hash(), /health=/);
  });
}

test("003-21 003-23 the shares of the statuses are of the filtered customers and sum to 100: 36% satisfactory", async (t) => {
  const app = await site.open(t, { address: "/#/?account_group=Cascadia" });
  const card = app.page.getByRole("region", { name: "Health scores" });
  const entries = await card.getByRole("button", { name: /\d+%$/ }).allInnerTexts();
  const words = entries.map((text) => text.replace(/\s+/g, " ").trim());
  assert.deepEqual(words.map((text) => text.replace(/ \d+ \d+%$/, "")), ["Satisfactory", "Needs attention", "At risk", "Insufficient data"]);
  assert.equal(words[0], "Satisfactory 9 36%");
  const shares = words.map((text) => Number(text.match(/(\d+)%$/)[1]));
  assert.equal(shares.reduce((sum, share) => sum + share), 100);
  const counts = words.map((text) => Number(text.match(/(\d+) \d+%$/)[1]));
  assert.equal(counts.reduce((sum, count) => sum + count), active.filter((c) => c.account_group === "Cascadia").length);
});

test("003-22 hovering a slice says how many customers it is", async (t) => {
  const app = await site.open(t);
  const chart = app.chart(/^Health scores/);
  await chart.focus();
  await app.page.keyboard.press("ArrowRight");
  await app.settled();
  assert.match(await chart.locator("[aria-live]").innerText(), /\d+ of \d+/);
  await app.page.keyboard.press("Escape");
  await app.settled();
  assert.equal(await chart.locator("[aria-live]").innerText(), "");
});

test("Shift-click on a band filters at once", async (t) => {
  const app = await site.open(t);
  await app.page.getByRole("button", { name: /^At risk \d+ \d+%$/ }).click({ modifiers: ["Shift"] });
  await app.settled();
  assert.equal(await app.hash(), "#/?health=at_risk");
});

test("003-12 a corner of the quadrant lists its customers and filters to them as ranges", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  const corner = page.getByRole("button", { name: /^Meet most often/ });
  const n = Number((await corner.innerText()).match(/(\d+) customers/)[1]);
  await corner.click();
  await page.getByRole("dialog").waitFor();
  await page.getByRole("button", { name: "Filter to these" }).click();
  await app.settled();
  assert.match(await app.hash(), /mrr=.*\.\./);
  assert.match(await app.hash(), /effort_score=/);
  await app.filterButton.click();
  const status = page.getByRole("region", { name: "Filters" }).getByRole("status").first();
  assert.match(await status.innerText(), new RegExp(`^${n} of `));
});

test("000-43 a chart opens as a table", async (t) => {
  const app = await site.open(t);
  const card = app.page.getByRole("region", { name: "Health scores" });
  await card.getByRole("button", { name: "View as table" }).click();
  assert.ok(await card.getByRole("table").isVisible());
  await card.getByRole("button", { name: "View as table" }).click();
  assert.ok(await app.chart(/^Health scores/).isVisible());
});

test("a figure explains itself: formula and inputs", async (t) => {
  const app = await site.open(t);
  await app.page.getByRole("button", { name: /^How Annual recurring revenue/ }).click();
  const dialog = app.page.getByRole("dialog");
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /12/);
  await app.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

test("000-21 another month changes the figures and stands in the address", async (t) => {
  const app = await site.open(t);
  const before = await everything(app);
  const { page } = app;
  await page.getByRole("button", { name: /day shown/i }).click();
  const month = page.getByRole("combobox", { name: "As of" });
  await month.selectOption({ index: 6 });
  await app.settled();
  assert.match(await app.hash(), /month=\d{4}-\d{2}/);
  const past = await everything(app);
  assert.notEqual(past.tiles, before.tiles);
  assert.notEqual(past.doughnut, before.doughnut);
});

test("no match is designed: it names the filters and clears them", async (t) => {
  const app = await site.open(t, { address: "/#/?industry=Nowhere" });
  await app.main.getByText("No customers match these filters").waitFor();
  await app.main.getByRole("button", { name: "Clear filters" }).click();
  await app.settled();
  assert.equal(await app.hash(), "#/");
});

test("the look changes and is remembered", async (t) => {
  const app = await site.open(t);
  const look = () => app.page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await look(), "light");
  await app.page.getByRole("button", { name: "Dark theme" }).click();
  await app.settled();
  assert.equal(await look(), "dark");
  await app.reload();
  assert.equal(await look(), "dark");
});
