// Versions of the scoring model: put in force, taken back, compared, carried as files, begun from templates.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { button, draftIs, field, goToTab, openModel, saveBy, saved, shares, type, use, weight } from "./support/model.mjs";
import { activeIn, scoreAll } from "./support/score.mjs";
import { ROOT, startSite } from "./support/site.mjs";
import { rowsOf } from "./support/tables.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const given = JSON.parse(readFileSync(join(ROOT, "assets/model/default.json"), "utf8"));

/** The built-in model with the weights that the tests give it. */
const weighed = structuredClone(given);
const categories = weighed.scorecards.find(({ id }) => id === "health").categories;
[categories[1].weight, categories[3].weight] = [9, 0.2];

/** The customer whose health these weights move furthest. */
const moved = (() => {
  const [old, now] = [scoreAll(sample, given, "health"), scoreAll(sample, weighed, "health")];
  const by = ({ id }) => Math.abs((now.get(id).score ?? 0) - (old.get(id).score ?? 0));
  const { id } = activeIn(sample).filter(({ id }) => now.get(id).score !== undefined).sort((a, b) => by(b) - by(a))[0];
  return { id, score: now.get(id).score.toFixed(1) };
})();

const SCORED = ["#/", "#/customers", `#/customers/${moved.id}`, "#/drivers", `#/compare?with=customer:c-001%40,customer:${moved.id}%40`];

const versions = (app) => app.main.getByRole("table", { name: "Versions of the scoring model" });
const inForce = (app) => versions(app).getByRole("row").filter({ hasText: "In force" }).last().innerText();
const differences = (app) => app.card("Differences");

/** What every page that shows scores says. */
async function pages(app) {
  const texts = [];
  for (const hash of SCORED) {
    await app.route(hash);
    await app.main.getByText(/\d/).first().waitFor();
    await app.scrollThrough();
    // A customer's page also offers every version to hold a score against, and so says more each time.
    const page = hash.includes(moved.id) && !hash.includes("compare") ? app.page.getByTestId("score") : app.main;
    texts.push(await page.innerText());
  }
  return texts;
}

/** Reads a text as a model file. */
async function readFile(app, text, name = "own.model.json") {
  await app.main.getByLabel("Model file").setInputFiles({
    name, mimeType: "application/json", buffer: Buffer.from(typeof text === "string" ? text : JSON.stringify(text)),
  });
  await app.settled();
}

test("a model put in force changes every page, a reload keeps it, and the given one can be put back", async (t) => {
  // The stack's totals name the customer opened last: the same one from the beginning.
  const app = await site.open(t, { address: `/#/customers/${moved.id}` });
  const before = await pages(app);
  await app.route("#/model");
  await type(weight(app, "Onboarding"), "9");
  await type(weight(app, "Retention"), "0.2");
  await use(app);
  assert.equal(await draftIs(app, "No changes"), "No changes");
  await app.main.getByText("Revision 2 in use").waitFor();

  const changed = await pages(app);
  for (const [at, hash] of SCORED.entries()) assert.notEqual(changed[at], before[at], `${hash} follows the model`);
  await app.route(`#/customers/${moved.id}`);
  assert.equal(await app.page.getByTestId("score").innerText(), moved.score);
  await app.reload();
  assert.equal(await app.page.getByTestId("score").innerText(), moved.score, "the reload keeps it");

  await app.route("#/model/versions");
  const row = versions(app).getByRole("row").filter({ hasText: "as it came with the data" });
  await button(row, "Put in force").click();
  await app.page.getByText(/The model that came with the data is in force/).first().waitFor();
  await app.settled();
  assert.match(await inForce(app), /as it came with the data/);
  const back = await pages(app);
  for (const [at, hash] of SCORED.entries()) assert.equal(back[at], before[at], `${hash} is as it was`);
});

test("what was put in force is taken back from the message", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Onboarding"), "9");
  await use(app);
  await app.main.getByText("Revision 2 in use").waitFor();
  await app.page.getByRole("status").filter({ hasText: "is in force" }).getByRole("button", { name: "Undo", exact: true }).click();
  await app.main.getByText("Revision 1 in use").waitFor();
  assert.equal(await weight(app, "Onboarding").inputValue(), "1");
});

test("a version of long ago is put in force again; each version says how it differs", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Onboarding"), "2");
  await use(app);
  await type(weight(app, "Onboarding"), "3");
  await type(weight(app, "Adoption"), "4");
  await use(app);
  await goToTab(app, "Versions");
  const rows = async () => (await rowsOf(versions(app))).slice(1);
  assert.deepEqual((await rows()).map((row) => row[1]), ["3", "2", "1"]);
  assert.match((await rows())[0][0], /In force/);
  assert.deepEqual((await rows()).map((row) => row[4]).slice(0, 2), ["2", "1"], "the weights that were changed");

  await versions(app).getByRole("row").nth(2).getByRole("button", { name: "Put in force" }).click();
  await app.page.getByText(/Revision 4 of .* is in force/).first().waitFor();
  await app.settled();
  assert.equal((await rows())[0][1], "4");
  const words = (await rows()).map((row) => row[2]);
  assert.equal(words[0], words[2], "the content is that of revision 2");
  assert.equal(new Set(words).size, 3);
});

test("differences of two models, line by line, and as text", async (t) => {
  const app = await openModel(site, t, "", { permissions: ["clipboard-read", "clipboard-write"] });
  await type(weight(app, "Retention"), "4");
  await app.main.getByRole("button", { name: "Remove Buyer Readiness" }).click();
  await type(field(app.main, "Limit of At risk"), "4.5");
  await goToTab(app, "Versions");
  const card = differences(app);
  await card.getByText("4 differences").waitFor();
  const [, ...rows] = await rowsOf(card.getByRole("table"));
  const has = (where, from, to) =>
    assert.ok(rows.some((row) => where.test(row[0]) && row[1] === from && row[2] === to), `${where} in ${JSON.stringify(rows)}`);
  has(/Retention › Weight$/, "1", "4");
  has(/Buyer Readiness$/, "Removed", "–");
  has(/At risk/, "5", "4.5");
  has(/Coefficients › Buyer readiness$/, "0.1", "–");
  await button(card, "Copy as text").click();
  await app.page.getByText("The differences are on the clipboard.").first().waitFor();
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^From: .*\nTo: The draft\n/);
  assert.equal(text.trim().split("\n").length, 6);
  await card.getByRole("combobox", { name: "To" }).selectOption({ index: 0 });
  await card.getByText(/The two models say the same/).waitFor();
});

test("002-39 the customer health index is a template: eight inputs in two groups, equal until weighed", async (t) => {
  const app = await openModel(site, t, "versions");
  await button(app.main, "Add customer health index").click();
  await goToTab(app, "Editor");
  const categories = app.main.getByRole("list", { name: "Categories", exact: true });
  const names = await categories.getByRole("textbox", { name: /^Name of category/ }).evaluateAll((all) => all.map((one) => one.value));
  assert.equal(names.length, 2);
  assert.deepEqual(await shares(app), ["50%", "50%"]);
  await button(app.main, "Use this model").click();
  await app.main.getByText("Revision 2 in use").waitFor();
  const model = JSON.parse(await saved(app, "model in force"));
  const health = model.scorecards.find(({ id }) => id === "health");
  assert.equal(health.categories.flatMap((category) => category.metrics).length, 8);
  await app.route("#/customers/c-003");
  assert.equal(
    await app.page.getByTestId("score").innerText(),
    scoreAll(sample, model, "health").get("c-003").score?.toFixed(1) ?? "–",
  );
});

test("every template gives a draft that can be used", async (t) => {
  for (const name of ["Use built-in model", "Add customer health index", "Add maturity", "Add renewal readiness"]) {
    const app = await openModel(site, t, "versions");
    await button(app.main, name).click();
    await goToTab(app, "Editor");
    assert.equal(await app.main.getByRole("list", { name: "What keeps the draft from being used" }).count(), 0, name);
    const isChanged = name !== "Use built-in model";
    assert.equal(await button(app.main, "Use this model").isEnabled(), isChanged, name);
  }
});

test("a model is saved and read again, byte for byte", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Retention"), "4");
  await type(field(app.main, "Name of the model"), "Büro \"A\"");
  const text = await saved(app, "draft");
  const other = await openModel(site, t, "versions");
  await readFile(other, text);
  await other.page.getByText(/The model is the draft now/).first().waitFor();
  const again = await saveBy(other, button(other.main, "Save the draft"));
  assert.equal(again, text);
});

test("a broken model is refused with the field that is wrong, and the draft stays", async (t) => {
  const app = await openModel(site, t, "versions");
  const broken = (change) => {
    const model = structuredClone(given);
    change(model);
    return model;
  };
  const cases = [
    ["{ not json", /This is not JSON/],
    [broken((model) => { model.scorecards[1].categories[2].weight = -1; }), /scorecards\[1\]\.categories\[2\]\.weight/],
    [broken((model) => { model.metrics[0].anchor.value = "much"; }), /metrics\[0\]\.anchor\.value/],
    [broken((model) => { model.scorecards[1].bands[0].up_to = 9; }), /scorecards\[1\]\.bands\[1\]\.up_to/],
    [broken((model) => { model.scorecards[1].categories[0].metrics[0].id = "nothing"; }), /categories\[0\]\.metrics\[0\]\.id.*nothing/],
    [{ customers: [] }, /carries no model/],
  ];
  for (const [text, says] of cases) {
    await readFile(app, text);
    const alert = app.main.getByRole("alert");
    await alert.getByText(says).waitFor();
    await alert.getByText("The draft is as it was.").waitFor();
    assert.ok(await button(app.main, "Save the draft").isDisabled());
  }
  await readFile(app, broken((model) => { model.name = "Sound"; }));
  assert.equal(await app.main.getByRole("alert").count(), 0, "a sound one takes the fault away");
});

test("a model is pasted, also as part of a dataset", async (t) => {
  const app = await openModel(site, t, "versions", { permissions: ["clipboard-read", "clipboard-write"] });
  const model = { ...given, name: "Pasted" };
  await app.page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify({ ...sample, customers: [], model }));
  await app.main.getByLabel("Paste a model").focus();
  await app.page.keyboard.press("Control+v");
  await app.page.getByText(/The model is the draft now/).first().waitFor();
  await goToTab(app, "Editor");
  assert.equal(await field(app.main, "Name of the model").inputValue(), "Pasted");
});

test("discard and reset give the draft up, and undo brings it back", async (t) => {
  const app = await openModel(site, t);
  await type(weight(app, "Retention"), "4");
  await button(app.main, "Discard").click();
  assert.equal(await draftIs(app, "No changes"), "No changes");
  await button(app.main, "Undo (2)").click();
  assert.equal(await draftIs(app, "Draft, 1 change"), "Draft, 1 change");
  await use(app);
  await type(weight(app, "Retention"), "6");
  await button(app.main, "Reset to defaults").click();
  await app.settled();
  assert.equal(await weight(app, "Retention").inputValue(), "1");
  assert.ok(await button(app.main, "Use this model").isEnabled(), "the default differs from the model in use");
});
