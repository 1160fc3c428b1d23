// What would move a score, and what it would be with other values: live, shared by link, never saved.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { number, openCustomer } from "./support/customer.mjs";
import { ROOT, startSite } from "./support/site.mjs";

const sample = readFileSync(join(ROOT, "assets/data/sample.json"), "utf8");

/** The sample with one value of a customer changed. */
function changedSample(id, metric, value) {
  const dataset = JSON.parse(sample);
  dataset.customers.find((own) => own.id === id).metrics[metric] = value;
  return JSON.stringify({ ...dataset, id: "tried", title: "Tried" });
}

const site = await startSite({ "/tried.json": { body: changedSample("c-001", "licenses", 90) } });
after(() => site.stop());

const open = (t, id, query = "", options = {}) => openCustomer(site, t, id, query, options);
const panel = (app) => app.main.getByRole("region", { name: /^What if .* had other values$/ });
const movers = (app) => app.card("What would move it");
const slider = (app, name) => panel(app).getByRole("slider", { name, exact: true });
const field = (app, name) => panel(app).getByRole("spinbutton", { name: `${name}, value` });
const tried = async (app) => new URLSearchParams((await app.hash()).split("?")[1]).get("try");

/** The strip of figures: what stands after the arrow, and all of it where there is none. */
async function strip(app) {
  const read = (all) => all.map((own) => [
    own.querySelector("dt").textContent,
    (own.querySelector(".what-if__after, .badge, dd > :not(.what-if__before)") ?? own.querySelector("dd")).textContent.trim(),
  ]);
  return Object.fromEntries(await app.page.getByTestId("what-if").locator("div").filter({ has: app.page.locator("dt") }).evaluateAll(read));
}

/** The strip once a figure of it is another than `than`. */
const stripOther = (app, name, than) => app.until(() => strip(app), (own) => own[name] !== undefined && own[name] !== than);

/** Moves the focus to an element by keyboard alone, from a control that stands before it. */
async function tabTo(app, target, limit = 12) {
  for (let n = 0; n < limit; n += 1) {
    if (await target.evaluate((own) => own === document.activeElement)) return;
    await app.page.keyboard.press("Tab");
  }
  assert.fail("Tab does not reach it");
}

test("001-17 a slider dragged by the mouse changes score, rank and predicted retention while it is held", async (t) => {
  const app = await open(t, "c-090");
  const before = await strip(app);
  assert.equal(before["Predicted retention"], undefined, "nothing is predicted before something is tried");
  const knob = slider(app, "Live tracking coverage");
  await knob.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await knob.boundingBox();
  const at = (share) => [x + 8 + share * (width - 16), y + height / 2];
  await app.page.mouse.move(...at((await knob.inputValue()) / 100));
  await app.page.mouse.down();
  await app.page.mouse.move(...at(0.8), { steps: 6 });
  const held = await stripOther(app, "Score", before.Score);
  assert.ok(number(held.Score) > number(before.Score), JSON.stringify(held));
  assert.notEqual(held.Rank, before.Rank);
  assert.match(held["Predicted retention"], /^\d+\.\d%$/);
  assert.equal(await tried(app), null, "while it is held the address waits");

  await app.page.mouse.move(...at(1), { steps: 6 });
  await app.page.mouse.up();
  const let_go = await app.until(() => strip(app), (own) => own.Band === "Needs attention");
  assert.equal(before.Band, "At risk");
  assert.equal(let_go.Band, "Needs attention");
  assert.match(await app.until(() => tried(app), Boolean), /^tracking,(9\d|100)$/);
});

test("001-17 the same by keyboard: from the slider to its reset, the focus stays", async (t) => {
  const app = await open(t, "c-090");
  const before = await strip(app);
  const knob = slider(app, "License utilization");
  await knob.focus();
  const own = Number(await knob.inputValue());
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("ArrowRight");
  await app.settled();
  assert.ok(await knob.evaluate((own) => own === document.activeElement), "the focus is lost");
  assert.ok(Number(await knob.inputValue()) > own);
  assert.equal(await field(app, "License utilization").inputValue(), await knob.inputValue());
  assert.match(await knob.getAttribute("aria-valuetext"), new RegExp(`^${await knob.inputValue()}%$`));
  await app.page.keyboard.press("End");
  const changed = await stripOther(app, "Score", before.Score);
  assert.ok(number(changed.Score) > number(before.Score));
  assert.equal(await tried(app), "licenses,100");
  await tabTo(app, panel(app).getByRole("button", { name: "Reset License utilization" }), 4);
  await app.page.keyboard.press("Enter");
  assert.deepEqual(await stripOther(app, "Score", changed.Score), before);
  assert.equal(await tried(app), null);
});

test("001-17 what is tried says the same as the data file with that value", async (t) => {
  const app = await open(t, "c-001");
  const before = await strip(app);
  await field(app, "License utilization").fill("90");
  await field(app, "License utilization").press("Enter");
  const attempt = await stripOther(app, "Score", before.Score);

  const loaded = await site.open(t, { address: "/?data=tried.json#/customers/c-001" });
  const given = await strip(loaded);
  for (const name of ["Score", "Band", "Coverage", "Rank"]) assert.equal(attempt[name], given[name], name);
  assert.equal(await loaded.page.getByTestId("score").innerText(), Number(given.Score).toFixed(1));
});

test("001-17 Try it reaches the band it names", async (t) => {
  const app = await open(t, "c-090");
  assert.match(await app.page.getByTestId("movers-finding").innerText(), /alone would lift .* to Needs attention\. So would/);
  const items = movers(app).getByTestId("movers").getByRole("listitem").filter({ hasText: "reaches" });
  const n = await items.count();
  assert.ok(n >= 2, `${n} changes reach it`);
  for (let at = 0; at < n; at += 1) {
    const text = (await items.nth(at).innerText()).replace(/\s+/g, " ");
    const [, band, score] = /reaches (.+) \((.+)\)/.exec(text);
    await items.nth(at).getByRole("button", { name: /^Try it/ }).click();
    const found = await app.until(() => strip(app), (own) => own.Band === band);
    assert.equal(found.Band, band, text);
    assert.equal(found.Score, score, text);
    await panel(app).getByRole("button", { name: "Reset", exact: true }).click();
    await app.until(() => tried(app), (own) => own === null);
  }
});

test("001-17 a little less than what is named does not reach the band", async (t) => {
  const app = await open(t, "c-090");
  const label = await movers(app).getByRole("button", { name: /^Try it: Live tracking coverage at / }).getAttribute("aria-label");
  const needed = number(label.split(" at ")[1]);
  await field(app, "Live tracking coverage").fill(String(needed - 1));
  await field(app, "Live tracking coverage").press("Enter");
  const found = await stripOther(app, "Score", (await strip(app)).Score);
  assert.equal(found.Band, "At risk");
});

test("001-11 the radar before and after parts where a value is tried, and tells it", async (t) => {
  const app = await open(t, "c-001");
  const chart = () => app.card("Before and after").getByRole("group", { name: /, chart\./ }).getAttribute("aria-label");
  const before = await chart();
  await panel(app).getByRole("combobox", { name: "Sentiment" }).selectOption("positive");
  const told = await app.until(chart, (words) => words !== before);
  assert.notEqual(told, before);
  await app.card("Before and after").getByText(/1 value is tried/).waitFor();
  await app.card("Before and after").getByRole("button", { name: "View as table" }).click();
  const row = app.card("Before and after").getByRole("row", { name: /Subscriber Engagement/ });
  const [after_it, now] = (await row.innerText()).match(/\d+\.\d+/g).map(Number);
  assert.ok(after_it > now, await row.innerText());
});

test("001-14 a link reproduces what is tried; reset ends it; nothing is saved; another customer ends it", async (t) => {
  const app = await open(t, "c-001", "?try=licenses,90,sentiment,positive");
  const linked = await strip(app);
  assert.equal(await slider(app, "License utilization").inputValue(), "90");
  assert.equal(await panel(app).getByRole("combobox", { name: "Sentiment" }).inputValue(), "positive");
  await app.reload();
  assert.deepEqual(await stripOther(app, "Predicted retention"), linked);
  const shown = await app.page.getByTestId("score").innerText();
  assert.ok(number(linked.Score) > number(shown), "the page itself keeps the score of the data");

  await panel(app).getByRole("button", { name: "Reset", exact: true }).click();
  const own = await stripOther(app, "Score", linked.Score);
  assert.equal(own.Score, shown);
  assert.equal(await slider(app, "License utilization").inputValue(), "54");
  assert.equal(await panel(app).getByRole("button", { name: "Reset", exact: true }).isDisabled(), true);

  await app.route("#/customers/c-002");
  assert.equal(await tried(app), null);
  await app.route("#/data");
  await app.card("Changed here").getByText("Nothing was changed here").waitFor();
  await app.route("#/customers/c-001");
  assert.equal((await strip(app)).Score, shown);
});

test("the arrow to the next customer leaves what was tried behind", async (t) => {
  const app = await open(t, "c-001", "?try=licenses,90");
  await app.page.keyboard.press("]");
  await app.until(() => app.hash(), (hash) => !hash.includes("c-001"));
  assert.equal(await tried(app), null);
});

test("nonsense in the link is left out, and a number beyond the slider still counts", async (t) => {
  const app = await open(t, "c-001", "?try=licenses,many,nobody,3,goals,250");
  assert.equal(await slider(app, "License utilization").inputValue(), "54");
  assert.equal(await field(app, "Goal attainment").inputValue(), "250");
  await app.card("Before and after").getByText(/1 value is tried/).waitFor();
});

test("what is tried is copied as text", async (t) => {
  const app = await open(t, "c-001", "?try=licenses,90");
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await stripOther(app, "Predicted retention");
  await panel(app).getByRole("button", { name: "Copy as text" }).click();
  await panel(app).getByText("Copied", { exact: true }).waitFor();
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^What if, Bosch, health, 30 Sep 2026 \(nothing of this is saved\)/);
  assert.match(text, /- License utilization: 54% → 90%/);
  assert.match(text, /- Score: 5\.8 → 6\.\d/);
});

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 768, 390]) {
    test(`what if is accessible and its figures stay in sight, ${theme}, ${width}`, async (t) => {
      const app = await open(t, "c-001", "?try=licenses,90", { colorScheme: theme, viewport: { width, height: 844 } });
      await stripOther(app, "Predicted retention");
      const last = slider(app, "Reply rate");
      await last.scrollIntoViewIfNeeded();
      await last.focus();
      await app.settled();
      const [figures, knob] = [await app.page.getByTestId("what-if").boundingBox(), await last.boundingBox()];
      assert.ok(figures.y > 40 && figures.y + figures.height < knob.y, `the figures at ${JSON.stringify(figures)}, the slider at ${knob.y}`);
      assert.ok(figures.height <= 120, `the figures take ${figures.height} px`);
      assert.equal(await app.overflow(), "");
      assert.deepEqual(await graveFindings(app.page), []);
    });
  }
}

test("Shift and Tab never leave the focus behind the figures that stay", async (t) => {
  const app = await open(t, "c-001", "?try=licenses,90", { viewport: { width: 1440, height: 700 } });
  await slider(app, "Reply rate").focus();
  for (let n = 0; n < 30; n += 1) {
    await app.page.keyboard.press("Shift+Tab");
    const [top, bottom, name] = await app.page.evaluate(() => {
      const own = document.activeElement;
      const strip = document.querySelector("[data-testid=what-if]").parentElement.getBoundingClientRect();
      return [own.getBoundingClientRect().top, strip.bottom, own.getAttribute("aria-label") ?? own.localName];
    });
    if (!(await panel(app).evaluate((own) => own.contains(document.activeElement)))) break;
    assert.ok(top >= bottom || top < 0 || (await app.page.evaluate(() => !document.activeElement.closest("[data-testid=levers]"))), `${name} at ${top}, the figures end at ${bottom}`);
  }
});
