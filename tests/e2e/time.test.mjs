// Moving through time: the slider, steps, keys and the run.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const openPanel = (app) => app.page.getByRole("button", { name: /day shown/i }).click();
const slider = (app) => app.page.getByRole("slider", { name: "Month shown" });
const health = (app) => app.chart(/^Health scores/).getAttribute("aria-label");

test("000-21 the slider moves every figure to another month, by keyboard", async (t) => {
  const app = await site.open(t);
  const before = await health(app);
  await openPanel(app);
  await slider(app).focus();
  for (let month = 0; month < 6; month += 1) await app.page.keyboard.press("ArrowLeft");
  await app.settled();
  assert.match(await app.hash(), /month=2026-03/);
  assert.equal(await slider(app).getAttribute("aria-valuetext"), "Mar 2026");
  assert.notEqual(await health(app), before);
  await app.page.keyboard.press("End");
  await app.settled();
  assert.doesNotMatch(await app.hash(), /month=/);
  assert.equal(await health(app), before);
});

test("000-21 steps and the keys , and . go a month on and back, and stay within the data", async (t) => {
  const app = await site.open(t);
  await app.page.keyboard.press(".");
  await app.settled();
  assert.doesNotMatch(await app.hash(), /month=/);
  await app.page.keyboard.press(",");
  await app.page.keyboard.press(",");
  await app.settled();
  assert.match(await app.hash(), /month=2026-07/);
  await openPanel(app);
  await app.page.getByRole("button", { name: "Month before" }).click();
  await app.settled();
  assert.match(await app.hash(), /month=2026-06/);
});

test("000-21 the run goes through the months by itself and can be stopped", async (t) => {
  const app = await site.open(t, { address: "/#/?month=2026-05" });
  await openPanel(app);
  await app.page.getByRole("button", { name: "Run through the months" }).click();
  await app.page.waitForFunction(() => /month=2026-0[67]/.test(window.location.hash));
  await app.page.getByRole("button", { name: "Stop", exact: true }).click();
  await app.settled();
  const stopped = await app.hash();
  await app.page.waitForTimeout(1200);
  assert.equal(await app.hash(), stopped);
});

test("000-21 a run ends at the last month", async (t) => {
  const app = await site.open(t, { address: "/#/?month=2026-08" });
  await openPanel(app);
  await app.page.getByRole("button", { name: "Run through the months" }).click();
  await app.page.waitForFunction(() => !window.location.hash.includes("month="));
  await app.page.getByRole("button", { name: "Run through the months" }).waitFor();
});

test("000-21 the back button does not go through every month of a slide", async (t) => {
  const app = await site.open(t);
  await app.route("#/customers");
  await openPanel(app);
  await slider(app).focus();
  for (let month = 0; month < 3; month += 1) await app.page.keyboard.press("ArrowLeft");
  await app.settled();
  await app.page.goBack();
  await app.settled();
  assert.match(await app.hash(), /^(#\/)?$/);
});
