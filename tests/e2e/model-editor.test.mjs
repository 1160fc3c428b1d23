// The scoring model, edited: weights, categories, metrics, bands, profiles, and what cannot be used.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  button, draftIs, draftState, field, metricDialog, openModel, saveBy, saved, shares, slider, type, weight,
} from "./support/model.mjs";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const NAMES = ["Subscriber Engagement", "Onboarding", "Adoption", "Retention", "Buyer Readiness", "Contact Quality"];
const useIt = (app) => button(app.main, "Use this model");
const reason = (app) => app.page.getByTestId("use-reason").innerText();
const health = (model) => model.scorecards.find(({ id }) => id === "health");

test("001-9 weights are numbers and shares; changing one leaves the other weights as they are", async (t) => {
  const app = await openModel(site, t);
  assert.deepEqual(await shares(app), Array(6).fill("17%"));
  await type(weight(app, "Retention"), "5");
  assert.deepEqual(await shares(app), ["10%", "10%", "10%", "50%", "10%", "10%"]);
  for (const name of NAMES.filter((name) => name !== "Retention")) {
    assert.equal(await weight(app, name).inputValue(), "1", name);
  }
  assert.equal(await app.main.getByText("was 17%").count(), 6);
  assert.equal(await draftState(app), "Draft, 1 change");
});

test("001-5 equal weights in one press, for categories and for the metrics of one", async (t) => {
  const app = await openModel(site, t);
  const equal = button(app.main, "Equal weights");
  assert.ok(await equal.isDisabled(), "they are equal");
  await type(weight(app, "Retention"), "5");
  await type(weight(app, "Adoption"), "0.25");
  await equal.click();
  await app.settled();
  assert.deepEqual(await shares(app), Array(6).fill("17%"));

  await app.main.getByRole("button", { name: "Metrics of Onboarding" }).click();
  const own = app.main.getByRole("list", { name: "Metrics", exact: true });
  const parts = () => own.locator(".weight output").allInnerTexts();
  assert.deepEqual(await parts(), ["25%", "25%", "25%", "25%"]);
  await type(field(own, "Weight of Training completion"), "2");
  assert.deepEqual(await parts(), ["20%", "20%", "40%", "20%"]);
  await equal.first().click();
  await app.settled();
  assert.deepEqual(await parts(), ["25%", "25%", "25%", "25%"]);
});

test("undo takes every step back, byte for byte, and redo does them again", async (t) => {
  const app = await openModel(site, t);
  const steps = [
    () => type(weight(app, "Retention"), "3"),
    () => app.main.getByRole("button", { name: "Move down Onboarding" }).click(),
    () => app.main.getByRole("button", { name: "Remove Buyer Readiness" }).click(),
    () => button(app.main, "Add category").click(),
    () => type(field(app.main, "Limit of At risk"), "4.5"),
    () => type(field(app.main, "Name of the model"), "Our own model"),
    () => button(app.main, "Add profile").click(),
  ];
  const shown = () => app.main.evaluate((main) => main.innerText
    + [...main.querySelectorAll("input, select")].map((input) => input.value).join("\n"));
  const tidy = (text) => text.replace(/(Undo|Redo)( \(\d+\))?/g, "$1");
  const seen = [tidy(await shown())];
  for (const step of steps) {
    await step();
    await app.settled();
    seen.push(tidy(await shown()));
  }
  assert.equal(new Set(seen).size, steps.length + 1, "every step shows");
  for (let at = steps.length; at > 0; at -= 1) {
    await button(app.main, `Undo (${at})`).click();
    await app.settled();
    assert.equal(tidy(await shown()), seen[at - 1], `undo to step ${at - 1}`);
  }
  assert.equal(await draftState(app), "No changes");
  for (let at = 0; at < steps.length; at += 1) {
    await button(app.main, `Redo (${steps.length - at})`).click();
    await app.settled();
    assert.equal(tidy(await shown()), seen[at + 1], `redo of step ${at + 1}`);
  }
  const done = await saved(app, "draft");
  assert.equal(JSON.parse(done).name, "Our own model");
  const inForce = await saveBy(app, button(app.main, "Save the model in force"));
  await app.page.goBack();
  await app.settled();
  for (let at = steps.length; at > 0; at -= 1) await button(app.main, `Undo (${at})`).click();
  await type(weight(app, "Retention"), "3");
  await type(weight(app, "Retention"), "1");
  assert.equal(await draftIs(app, "No changes"), "No changes");
  await type(weight(app, "Adoption"), "2");
  const again = await saved(app, "draft");
  const expected = JSON.parse(inForce);
  health(expected).categories[2].weight = 2;
  assert.equal(again, JSON.stringify(expected, null, 2), "what was undone left no trace in the file");
});

test("undo and redo by keyboard, but never while a text is written", async (t) => {
  const app = await openModel(site, t);
  await slider(app, "Weight of Retention").focus();
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("ArrowRight");
  await draftIs(app, "Draft, 1 change");
  const moved = await weight(app, "Retention").inputValue();
  await app.page.keyboard.press("Control+z");
  await app.page.keyboard.press("Control+z");
  assert.equal(await draftIs(app, "No changes"), "No changes");
  await app.page.keyboard.press("Control+Shift+z");
  await app.page.keyboard.press("Control+y");
  assert.equal(await app.until(() => weight(app, "Retention").inputValue(), (value) => value === moved), moved);
  await weight(app, "Retention").focus();
  await app.page.keyboard.press("Control+z");
  await app.settled();
  assert.equal(await draftState(app), "Draft, 1 change");
});

test("001-4 a category outside three to five metrics is a warning, and can be used all the same", async (t) => {
  const app = await openModel(site, t);
  const warning = app.main.getByText("Has 2 metrics; three to five are best.");
  assert.equal(await warning.count(), 0);
  await app.main.getByRole("button", { name: "Metrics of Adoption" }).click();
  await app.main.getByRole("button", { name: "Remove Live tracking coverage" }).click();
  await warning.first().waitFor();
  assert.ok(await useIt(app).isEnabled());
  await button(app.main, "Undo (1)").click();
  await app.settled();
  assert.equal(await warning.count(), 0);
});

test("001-26 a scorecard's score is called health, adoption or maturity", async (t) => {
  const app = await openModel(site, t);
  const label = app.main.getByRole("combobox", { name: "The score is one of" });
  assert.deepEqual(
    (await label.locator("option").allInnerTexts()).map((text) => text.toLowerCase()),
    ["health", "adoption", "maturity"],
  );
  await label.selectOption("maturity");
  const model = JSON.parse(await saved(app, "draft"));
  assert.equal(health(model).label, "maturity");
});

test("a fault stands at its field, leads there, and the model cannot be used", async (t) => {
  const app = await openModel(site, t);
  const limit = field(app.main, "Limit of Needs attention");
  await type(field(app.main, "Limit of At risk"), "9");
  assert.equal(await app.until(() => limit.getAttribute("aria-invalid"), (value) => value === "true"), "true");
  const described = await limit.evaluate((input) => document.getElementById(input.getAttribute("aria-describedby")).innerText);
  assert.equal(described, "Should be above the band before it.");
  assert.ok(await useIt(app).isDisabled());
  assert.equal(await reason(app), "Cannot be used: 1 fault, below.");
  await app.main.getByText(/The preview shows its last state without a fault/).waitFor();

  const faults = app.main.getByRole("list", { name: "What keeps the draft from being used" });
  await button(faults, "Health, Needs attention, up to").click();
  await app.until(() => limit.evaluate((input) => input === document.activeElement), Boolean);
  assert.ok(await limit.evaluate((input) => input === document.activeElement), "the focus is at the field");
  await type(limit, "9.5");
  await app.settled();
  assert.equal(await faults.count(), 0);
  assert.ok(await useIt(app).isEnabled());
});

test("a fault within a dialog or a folded category opens what it is in", async (t) => {
  const app = await openModel(site, t);
  await app.main.getByRole("button", { name: "Metrics of Onboarding" }).click();
  await button(app.main, "Days to first value").click();
  await type(field(metricDialog(app), "10 at"), "soon");
  await metricDialog(app).getByText("Should be a number.").waitFor();
  await app.page.keyboard.press("Escape");
  await type(field(app.main, "Weight of Training completion"), "-1");
  await app.main.getByRole("button", { name: "Metrics of Onboarding" }).click();
  await app.main.getByRole("tab", { name: "Effort" }).click();

  const faults = app.main.getByRole("list", { name: "What keeps the draft from being used" });
  assert.equal(await faults.getByRole("button").count(), 2);
  await faults.getByRole("button", { name: /Training completion/ }).click();
  const own = field(app.main, "Weight of Training completion");
  await own.waitFor();
  await app.until(() => own.evaluate((input) => input === document.activeElement), Boolean);
  assert.ok(await own.evaluate((input) => input === document.activeElement));
  await faults.getByRole("button", { name: /Days to first value/ }).click();
  await metricDialog(app).waitFor();
  const ten = field(metricDialog(app), "10 at");
  await app.until(() => ten.evaluate((input) => input === document.activeElement), Boolean);
  assert.ok(await ten.evaluate((input) => input === document.activeElement));
});

test("003-6 a new metric is added to a category, named, and given its key in the data", async (t) => {
  const app = await openModel(site, t);
  await app.main.getByRole("button", { name: "Metrics of Adoption" }).click();
  await app.main.getByRole("list", { name: "Categories", exact: true }).getByRole("button", { name: "New metric" }).click();
  const dialog = metricDialog(app);
  await type(field(dialog, "Name"), "Reports exported");
  await type(field(dialog, "Id, the key in the data"), "licenses");
  await dialog.getByText("Should be a text no other metric has as its id.").waitFor();
  await type(field(dialog, "Id, the key in the data"), "exports");
  await type(field(dialog, "What it means"), "Reports a user saved as a file in the month");
  await type(field(dialog, "Unit"), "count");
  await dialog.getByRole("combobox", { name: "Source" }).selectOption("usage");
  await dialog.getByRole("radio", { name: "Benchmark" }).click();
  await type(field(dialog, "10 at"), "25");
  await type(field(dialog, "Counts as good from"), "12");
  await button(dialog, "Done").click();
  await app.main.getByRole("list", { name: "Metrics", exact: true }).getByRole("button", { name: "Reports exported", exact: true }).waitFor();
  assert.ok(await useIt(app).isEnabled());
  const model = JSON.parse(await saved(app, "draft"));
  const metric = model.metrics.find(({ id }) => id === "exports");
  assert.deepEqual(
    [metric.name, metric.unit, metric.source, metric.anchor, metric.good],
    ["Reports exported", "count", "usage", { kind: "benchmark", value: 25 }, 12],
  );
  assert.deepEqual(health(model).categories[2].metrics.at(-1), { id: "exports", weight: 1 });
});

test("003-7 a metric of the model is added to another category; steps and texts are rules, too", async (t) => {
  const app = await openModel(site, t);
  await app.main.getByRole("button", { name: "Metrics of Adoption" }).click();
  await app.main.getByRole("combobox", { name: "Add a metric" }).selectOption({ label: "Live integrations" });
  await button(app.main, "Live integrations").click();
  const dialog = metricDialog(app);
  await dialog.getByRole("radio", { name: "Steps" }).click();
  await button(dialog, "Add step").click();
  await type(field(dialog, "Step 3, up to"), "20");
  await button(dialog, "Done").click();
  await button(app.main, "Features in regular use").click();
  await dialog.getByRole("radio", { name: "Texts" }).click();
  await field(dialog, "Text").first().fill("many");
  await field(dialog, "Text").first().press("Enter");
  await type(field(dialog, "Score of many"), "9");
  await button(dialog, "Done").click();
  const model = JSON.parse(await saved(app, "draft"));
  const metric = (id) => model.metrics.find((own) => own.id === id);
  assert.deepEqual(metric("integrations").steps, [{ up_to: 0, score: 0 }, { up_to: 8, score: 10 }, { up_to: 20, score: 10 }]);
  assert.equal(metric("integrations").anchor, undefined);
  assert.deepEqual(metric("features").values, { many: 9, no: 0 });
  assert.ok(health(model).categories[2].metrics.some(({ id }) => id === "integrations"));
});

test("001-7 what scores 10 is the best possible, the top customer or a benchmark", async (t) => {
  const app = await openModel(site, t);
  await app.main.getByRole("button", { name: "Metrics of Adoption" }).click();
  const anchor = app.main.getByRole("radiogroup", { name: "A score of 10 in License utilization means" });
  await anchor.getByRole("radio", { name: "Top customer" }).click();
  await app.settled();
  assert.equal(await field(app.main, "10 at, License utilization").count(), 0, "the data says it");
  await anchor.getByRole("radio", { name: "Benchmark" }).click();
  await type(field(app.main, "10 at, License utilization"), "85");
  const model = JSON.parse(await saved(app, "draft"));
  assert.deepEqual(model.metrics.find(({ id }) => id === "licenses").anchor, { kind: "benchmark", value: 85 });
});

test("a lower-is-better metric begins its steps with the best score", async (t) => {
  const app = await openModel(site, t);
  await app.main.getByRole("button", { name: "Metrics of Onboarding" }).click();
  await button(app.main, "Days to first value").click();
  await metricDialog(app).getByRole("radio", { name: "Steps" }).click();
  await app.settled();
  const scores = [1, 2].map((step) => field(metricDialog(app), `Step ${step}, score`).inputValue());
  assert.deepEqual(await Promise.all(scores), ["10", "0"]);
});

test("001-12 a profile has a scorecard of its own for some customers", async (t) => {
  const app = await openModel(site, t);
  await button(app.main, "Add profile").click();
  await app.main.getByText("For whom").click();
  await type(field(app.main, "Tenure under, months"), "12");
  await app.main.getByText("Tenure under, months: 12").waitFor();
  await app.main.getByRole("button", { name: /^Industry/ }).click();
  await app.page.getByRole("option", { name: /Healthcare/ }).or(app.page.getByRole("checkbox", { name: /Healthcare/ })).first().click();
  await app.page.keyboard.press("Escape");
  await app.main.getByText(/Industry is Healthcare/).waitFor();

  await button(app.main, "Edit Health").click();
  await app.main.getByText(/for the customers of profile 1 only/).waitFor();
  assert.match(await app.hash(), /profile=1/);
  await type(weight(app, "Onboarding"), "6");
  const model = JSON.parse(await saved(app, "draft"));
  const [profile] = model.profiles;
  assert.deepEqual(profile.when, { industry: ["Healthcare"], tenure_months: { max: 12 } });
  assert.equal(profile.scorecards[0].categories[1].weight, 6);
  assert.equal(health(model).categories[1].weight ?? 1, 1, "that of everybody is as it was");
});

test("the limits of a profile are typed; those for everybody cannot be dragged by mistake meanwhile", async (t) => {
  const app = await openModel(site, t);
  const handle = app.main.getByRole("slider", { name: "Limit 1 between bands" });
  await handle.waitFor();
  await button(app.main, "Add profile").click();
  await button(app.main, "Edit Health").click();
  await app.main.getByText(/for the customers of profile 1 only/).waitFor();
  assert.equal(await app.until(() => handle.count(), (n) => n === 0), 0);
  await app.main.getByText(/The limits are those for everybody; the profile's own are below/).waitFor();
  await type(field(app.main, "Limit of At risk"), "5.1");
  const model = JSON.parse(await saved(app, "draft"));
  assert.equal(model.profiles[0].scorecards[0].bands[0].up_to, 5.1);
  assert.equal(health(model).bands[0].up_to, 5);
});

test("scorecards are added, copied and taken away; the corners and lines of the quadrant are set", async (t) => {
  const app = await openModel(site, t);
  const menu = async (item) => {
    await app.main.getByRole("button", { name: "Scorecards", exact: true }).click();
    await app.page.getByRole("menuitem", { name: item }).click();
    await app.settled();
  };
  const tabs = () => app.main.getByRole("tablist", { name: "Scorecards" }).getByRole("tab").allInnerTexts();
  await menu("Duplicate this scorecard");
  assert.equal((await tabs()).length, 4);
  await menu("Remove this scorecard");
  assert.deepEqual(await tabs(), ["Adoption", "Health", "Effort"]);
  await app.main.getByRole("radiogroup", { name: "High value begins at" }).getByRole("radio", { name: "A value" }).click();
  await type(field(app.main, "High value begins at"), "2500");
  await app.main.getByText("High value, low effort", { exact: true }).click();
  await type(field(app.main, "Name: high value, low effort"), "Our best");
  const model = JSON.parse(await saved(app, "draft"));
  assert.equal(model.quadrant.value_split, 2500);
  assert.equal(model.quadrant.names.high_value_low_effort, "Our best");
});

test("the editor by keyboard only: a name, a weight, a metric's dialog and the way back", async (t) => {
  const app = await openModel(site, t);
  const { keyboard } = app.page;
  await field(app.main, "Name of the model").focus();
  await keyboard.press("Control+a");
  await keyboard.type("By keyboard");
  await app.main.getByRole("button", { name: "Metrics of Onboarding" }).focus();
  await keyboard.press("Enter");
  const opener = button(app.main, "Days to first value");
  await opener.focus();
  await keyboard.press("Enter");
  await metricDialog(app).waitFor();
  assert.ok(await metricDialog(app).evaluate((dialog) => dialog.contains(document.activeElement)));
  await keyboard.press("Escape");
  await metricDialog(app).waitFor({ state: "hidden" });
  assert.ok(await opener.evaluate((element) => element === document.activeElement), "the focus is back");
  const down = app.main.getByRole("button", { name: "Move down Onboarding" });
  await down.focus();
  await keyboard.press("Enter");
  await app.settled();
  assert.equal(await app.page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Move down Onboarding");
});

test("old values can be left out or fade; a half-life that is none is named at its field", async (t) => {
  const app = await openModel(site, t);
  const rule = (name) => app.main.getByRole("radiogroup", { name: "Old values" }).getByRole("radio", { name, exact: true });
  await rule("Leave out").click();
  await draftIs(app, "Draft, 1 change");
  assert.match(await app.main.getByRole("region", { name: "Live preview" }).first().innerText(), /scored/i, "the preview follows");
  await rule("Fade").click();
  const halfLife = field(app.main, "Weight halves every (days)");
  assert.equal(await halfLife.inputValue(), "90");
  await type(halfLife, "0");
  assert.equal(await halfLife.getAttribute("aria-invalid"), "true");
  assert.ok(await useIt(app).isDisabled());
  await type(halfLife, "30");
  await app.settled();
  assert.ok(await useIt(app).isEnabled());
  await rule("Count in full").click();
  await draftIs(app, "No changes");
});
