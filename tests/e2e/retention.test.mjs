// Predicted retention: the figure, the fit behind it, the world, and the groups.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { DIST, startSite } from "./support/site.mjs";
import { listed, number, press, sum, tableOf } from "./support/tables.mjs";

const sample = JSON.parse(readFileSync(join(DIST, "assets/data/sample.json"), "utf8"));
const active = sample.customers.filter((c) => (!c.since || c.since <= sample.as_of) && (!c.churned || c.churned > sample.as_of));
const staying = { ...sample, id: "staying", customers: active.slice(0, 60).map(({ churned, ...rest }) => rest) };

const site = await startSite({ "/staying.json": { body: JSON.stringify(staying) } });
after(() => site.stop());

const open = (t, id) => site.open(t, { address: `/#/drivers/${id}` });

test("000-24 predicted retention is fitted, or the model's own; the address says which", async (t) => {
  const app = await open(t, "retention");
  const card = app.card("Predicted retention");
  const figure = () => app.page.getByTestId("predicted-retention").innerText();
  const fitted = await figure();
  assert.match(fitted, /^\d\d\.\d%$/);
  assert.match(await card.innerText(), /to the power of 4/);
  assert.match(await card.innerText(), /17 of 233 customers left/);
  await card.getByRole("radio", { name: "From the model" }).click();
  await app.settled();
  assert.match(await app.hash(), /prediction=model/);
  const own = await figure();
  assert.notEqual(own, fitted);
  assert.match(await card.innerText(), /z = −3\.40 \+ 0\.15 × Subscriber Engagement/);
  await app.reload();
  assert.equal(await figure(), own);
  await card.getByRole("radio", { name: "Fitted to this data" }).click();
  await app.settled();
  assert.equal(await figure(), fitted);
  assert.doesNotMatch(await app.hash(), /prediction=/);
});

test("000-24 the fit is shown: n, who left, AUC on customers not fitted on, calibration, coefficients", async (t) => {
  const app = await open(t, "retention");
  const card = app.card("How well the prediction fits");
  const text = await card.innerText();
  assert.match(text, /Observations\s+1,400/);
  assert.match(text, /Left\s+17\s+of 233 customers/);
  const [, unseen] = /AUC, customers not fitted on\s+(0\.\d\d)/.exec(text);
  const [, seen] = /AUC, customers fitted on\s+(0\.\d\d)/.exec(text);
  assert.ok(number(unseen) > 0.5 && number(unseen) <= number(seen), `${unseen} and ${seen}`);
  assert.equal(await card.getByRole("row").filter({ hasText: /Contact Quality/ }).getByRole("cell").count(), 3);
  const groups = await tableOf(app, "How well the prediction fits");
  assert.equal(groups.length, 11, "a head and ten groups");
});

test("000-24 where nobody left nothing is fitted, and it says so", async (t) => {
  const app = await site.open(t, { address: "/?data=/staying.json#/drivers/retention" });
  await app.card("Predicted retention").getByText(/model's own coefficients, not fitted to this data/).waitFor();
  await app.card("How well the prediction fits").getByText("Nothing was fitted").waitFor();
  assert.match(await app.page.getByTestId("predicted-retention").innerText(), /%$/);
});

test("000-24 the world as a table holds every country with its customers, as the data has them", async (t) => {
  const app = await open(t, "retention");
  const [head, ...rows] = await tableOf(app, "Worldwide predicted retention");
  assert.deepEqual(head, ["Country", "Predicted retention", "Customers", "MRR"]);
  assert.equal(rows.length, new Set(active.map((c) => c.country)).size);
  const names = new Intl.DisplayNames("en", { type: "region" });
  for (const [country, code] of [["Mexico", "MX"], ["Germany", "DE"], ["Japan", "JP"]]) {
    assert.equal(names.of(code), country);
    const row = rows.find(([name]) => name === country);
    assert.equal(Number.parseInt(row[2], 10), active.filter((c) => c.country === code).length, country);
  }
  assert.equal(sum(rows.map((row) => Number.parseInt(row[2], 10))), active.length);
  const values = rows.map((row) => number(row[1]));
  assert.deepEqual(values, [...values].sort((a, b) => a - b), "the lowest first");
});

test("000-24 a country lists its customers, and the first action filters to it; by the map and beside it", async (t) => {
  const app = await open(t, "retention");
  const n = active.filter((c) => c.country === "MX").length;
  const ends = app.card("Worldwide predicted retention").getByRole("table", { name: "Lowest and highest countries" });
  const ways = [
    () => ends.getByRole("button", { name: "Mexico" }).click(),
    async () => { await app.chart(/^Worldwide/).focus(); await press(app, "Home", "Enter"); },
  ];
  for (const open of ways) {
    await open();
    await app.list.waitFor();
    assert.equal(await app.list.getAttribute("aria-label"), `Mexico: ${n} customers`);
    assert.equal(await app.list.getByRole("link").count(), n);
    assert.equal(await app.page.evaluate(() => document.activeElement.textContent.trim()), "Filter to these");
    await press(app, "Enter");
    assert.match(await app.hash(), /^#\/drivers\/retention\?country=MX/);
    assert.match(await app.card("Worldwide predicted retention").innerText(), new RegExp(`, ${n} customers;`));
    await app.page.goBack();
    await app.settled();
  }
});

test("000-24 predicted retention by group: another dimension, and a group's customers lowest first", async (t) => {
  const app = await open(t, "retention");
  const card = app.card("Predicted retention by group");
  await card.getByRole("radio", { name: "Industry" }).click();
  await app.settled();
  assert.match(await app.hash(), /retention_by=industry/);
  const n = active.filter((c) => c.industry === "Hospitality").length;
  await card.getByRole("button", { name: "Hospitality" }).click();
  await app.list.waitFor();
  assert.equal(await listed(app), n);
  const shown = (await app.list.locator(".number.muted").allInnerTexts()).filter((text) => text !== "–").map(number);
  assert.deepEqual(shown, [...shown].sort((a, b) => a - b));
});
