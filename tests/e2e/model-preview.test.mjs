// What a draft of the scoring model would do, beside the editor.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { readExport } from "./support/csv.mjs";
import { button, draftIs, openModel, saveBy, saved, slider, type, weight } from "./support/model.mjs";
import { activeIn, scoreAll } from "./support/score.mjs";
import { ROOT, startSite } from "./support/site.mjs";
import { rowsOf } from "./support/tables.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const given = JSON.parse(readFileSync(join(ROOT, "assets/model/default.json"), "utf8"));

/** Who changes band between two models, computed from scratch: by name. */
function recomputed(before, after) {
  const [old, now] = [scoreAll(sample, before, "health"), scoreAll(sample, after, "health")];
  return new Map(activeIn(sample)
    .filter(({ id }) => old.get(id).band !== now.get(id).band)
    .map(({ id, name }) => [name, { id, from: old.get(id), to: now.get(id) }]));
}

/** Who changes band as the file says that is saved of it. */
async function listed(app) {
  const text = await saveBy(app, button(app.main, "Save all who change band as CSV"));
  const { head, rows } = readExport(text);
  return rows.map((row) => Object.fromEntries(head.map((key, at) => [key, row[at]])));
}

const moves = (app) => app.main.getByRole("region", { name: /changes? band$/ });

test("001-5 a weight is changed: the list of band changes is what computing everything anew gives", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Retention"), "6");
  await type(weight(app, "Contact Quality"), "0.5");
  const title = await moves(app).getByRole("heading").innerText();
  const rows = await listed(app);
  const expected = recomputed(given, JSON.parse(await saved(app, "draft")));
  assert.ok(expected.size >= 5, `only ${expected.size} change band: the test says little`);
  assert.equal(title, `${expected.size} customers change band`);
  assert.deepEqual(rows.map((row) => row.Customer).sort(), [...expected.keys()].sort());
  for (const row of rows) {
    const { from, to } = expected.get(row.Customer);
    const [bandBefore, bandAfter] = Object.entries(row).filter(([key]) => /band/i.test(key)).map(([, text]) => text);
    const [before, now] = Object.entries(row).filter(([key]) => /score/i.test(key)).map(([, text]) => Number(text));
    assert.deepEqual([bandBefore, bandAfter], [from.band, to.band], row.Customer);
    assert.ok(Math.abs(before - (from.score ?? 0)) < 1e-9 && Math.abs(now - (to.score ?? 0)) < 1e-9,
      `${row.Customer}: ${before} to ${now}, computed ${from.score} to ${to.score}`);
  }
  const mrr = new Map(sample.customers.map((customer) => [customer.name, customer.mrr ?? 0]));
  const order = rows.map((row) => mrr.get(row.Customer));
  assert.deepEqual(order, [...order].sort((a, b) => b - a), "the largest MRR first");
});

test("001-16 the list shows the largest ten, then all of them; each leads to its customer", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Buyer Readiness"), "9");
  const links = moves(app).getByRole("link");
  assert.equal(await app.until(() => links.count(), (n) => n === 10), 10);
  const n = Number.parseInt(await moves(app).getByRole("heading").innerText(), 10);
  await button(moves(app), `Show all ${n}`).click();
  assert.equal(await app.until(() => links.count(), (found) => found === n), n);
  const name = await links.first().locator(".moves__name").innerText();
  await links.first().click();
  await app.settled();
  assert.match(await app.hash(), /^#\/customers\/c-/);
  assert.match(await app.main.innerText(), new RegExp(name));
  await app.page.goBack();
  await app.settled();
  assert.equal(await draftIs(app, "Draft, 1 change"), "Draft, 1 change", "the draft outlives a look at a customer");
});

test("001-16 customers by band: the table of the flow adds up to all of them on both sides", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Retention"), "6");
  const card = app.card("Customers by band");
  await button(card, "View as table").click();
  const table = card.getByRole("table").first();
  await table.waitFor();
  const [, ...rows] = await rowsOf(table);
  const total = rows.reduce((sum, row) => sum + Number(row[2].replace(/,/g, "")), 0);
  assert.equal(total, activeIn(sample).length);
  const expected = recomputed(given, JSON.parse(await saved(app, "draft")));
  const moved = rows.filter(([from, to]) => from !== to).reduce((sum, row) => sum + Number(row[2]), 0);
  assert.equal(moved, expected.size);
});

test("001-11 the radar draws a customer of choice by the draft and by the model in force", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Retention"), "6");
  await app.main.getByRole("button", { name: "Choose the customer to preview" }).click();
  await app.page.getByRole("combobox", { name: "Find a customer" }).fill("Merrifallow");
  await app.page.getByRole("option", { name: /Merrifallow Legal/ }).first().click();
  await app.settled();
  assert.match(await app.hash(), /customer=c-003/);
  const card = app.card("A customer by the draft");
  const text = await card.locator(".effect__score").innerText();
  await card.getByRole("group", { name: /^A customer by the draft, chart\. Draft: lowest in/ }).waitFor();
  assert.match(await card.locator(".effect__customer").innerText(), /Merrifallow Legal/);
  const draft = scoreAll(sample, JSON.parse(await saved(app, "draft")), "health").get("c-003");
  const before = scoreAll(sample, given, "health").get("c-003");
  assert.ok(text.includes(before.score.toFixed(1)) && text.includes(draft.score.toFixed(1)), `${text}; ${before.score} ${draft.score}`);
  assert.ok(text.includes(draft.band), text);
});

const limit = (app, n) => app.main.getByRole("slider", { name: `Limit ${n} between bands` });
const atRisk = (app) => app.main.getByRole("textbox", { name: "Limit of At risk", exact: true });

test("001-10 a band limit is dragged by mouse: one step, and the customers follow", async (t) => {
  const app = await openModel(site, t);
  await limit(app, 1).scrollIntoViewIfNeeded();
  await app.settled();
  const from = await limit(app, 1).boundingBox();
  const next = await limit(app, 2).boundingBox();
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  const perPoint = (next.x - from.x) / 2.5;
  await app.page.mouse.move(x, y);
  await app.page.mouse.down();
  for (const points of [0.2, 0.5, 0.7, 1]) await app.page.mouse.move(x + points * perPoint, y);
  await app.page.mouse.up();
  await app.settled();
  assert.equal(await limit(app, 1).getAttribute("aria-valuenow"), "6");
  assert.equal(await atRisk(app).inputValue(), "6");
  assert.ok(await button(app.main, "Undo (1)").isEnabled(), "the whole drag is one step");

  const draft = structuredClone(given);
  draft.scorecards.find(({ id }) => id === "health").bands[0].up_to = 6;
  const expected = recomputed(given, draft);
  await moves(app).getByText(`${expected.size} customers change band`).waitFor();
  const rows = await listed(app);
  assert.deepEqual(rows.map((row) => row.Customer).sort(), [...expected.keys()].sort());

  await limit(app, 1).dblclick();
  await draftIs(app, "No changes");
  assert.equal(await atRisk(app).inputValue(), "5");
});

test("001-10 a band limit is moved by keys, and stops at its neighbors", async (t) => {
  const app = await openModel(site, t);
  await limit(app, 1).focus();
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("ArrowRight");
  await app.settled();
  assert.equal(await limit(app, 1).getAttribute("aria-valuenow"), "5.2");
  assert.match(await limit(app, 1).getAttribute("aria-valuetext"), /At risk up to 5\.2, then Needs attention/);
  await app.page.keyboard.press("PageDown");
  assert.equal(await app.until(() => limit(app, 1).getAttribute("aria-valuenow"), (v) => v === "4.2"), "4.2");
  await app.page.keyboard.press("End");
  await app.settled();
  const end = Number(await limit(app, 1).getAttribute("aria-valuenow"));
  assert.ok(end < 7.5 && end > 7, `${end}`);
  assert.ok(await button(app.main, "Use this model").isEnabled());
  await app.page.keyboard.press("Home");
  await app.settled();
  const home = Number(await limit(app, 1).getAttribute("aria-valuenow"));
  assert.ok(home > 0 && home < 1, `${home}`);
  await app.page.keyboard.press("Control+z");
  assert.equal(await app.until(() => limit(app, 1).getAttribute("aria-valuenow"), (v) => v === String(end)), String(end));
  assert.equal(await app.page.evaluate(() => document.activeElement.getAttribute("role")), "slider", "the focus stays");
});

test("001-16 a slider is dragged by mouse and by keys; the preview follows while it moves", async (t) => {
  const app = await openModel(site, t);
  const own = slider(app, "Weight of Retention");
  const box = await own.boundingBox();
  const at = (share) => box.x + 8 + (box.width - 16) * share;
  await app.page.mouse.move(at(0.34), box.y + box.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(at(0.6), box.y + box.height / 2);
  await app.main.getByRole("region", { name: "Live preview" }).getByText("Mean score").first().waitFor();
  await app.page.mouse.move(at(0.9), box.y + box.height / 2);
  await app.page.mouse.up();
  await app.settled();
  assert.ok(await button(app.main, "Undo (1)").isEnabled(), "the whole drag is one step");
  const before = Number(await weight(app, "Retention").inputValue());
  assert.ok(before > 1.5, `${before}`);
  await own.focus();
  await app.page.keyboard.press("ArrowLeft");
  await app.settled();
  assert.ok(Number(await weight(app, "Retention").inputValue()) < before);
  assert.match(await own.getAttribute("aria-valuetext"), /^weight [\d.]+, \d+%/);
});

test("the preview can be limited to the customers the filters leave", async (t) => {
  const app = await site.open(t, { address: "/#/model?industry=Healthcare" });
  await type(weight(app, "Retention"), "6");
  const filtered = app.main.getByRole("radio", { name: "Filtered", exact: true });
  await filtered.click();
  await app.settled();
  const healthcare = activeIn(sample).filter(({ industry }) => industry === "Healthcare").length;
  assert.ok(healthcare > 0);
  await app.card("Live preview").getByText(`The ${healthcare} customers that the filters leave`).first().waitFor();
});
