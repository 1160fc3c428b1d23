// Why a customer's score is what it is, and why it changed: both add up, and both lead to the metrics.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { card, figures, number, openCustomer, options, says } from "./support/customer.mjs";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

/** Cobbleover Water: its health fell from June to September 2026. */
const FALLEN = "c-239";
const CATEGORIES = ["Subscriber Engagement", "Onboarding", "Adoption", "Retention", "Buyer Readiness", "Contact Quality"];

const impacts = (app) => card(app, "Scores", /^What impacts /);
const changed = (app) => card(app, "Scores", /^What changed /);
const words = (app, id) => app.page.getByTestId(id).innerText();
const field = (part, name) => part.getByRole("combobox", { name, exact: true });
const metric = (app, name) => app.page.getByTestId("metrics").getByRole("listitem").filter({ hasText: name });

async function choose(app, part, name, label) {
  await field(part, name).selectOption({ label });
  await app.settled();
}

/** The rows that are metrics: what is drawn, without the rest and the totals. */
const metrics = (rows) => rows.filter(([name]) => !/^\d+ more$|^Together$|^\w{3} \d{4}$/.test(name));

/** The parts of `The sum: 8.737 − 1.233 (values changed) = 7.504`, all but the last with their sign. */
async function sum(app) {
  const text = (await changed(app).getByText(/^The sum: /).locator("..").innerText()).replace(/\s+/g, " ");
  const [left, right] = text.replace(/^The sum: /, "").split(" = ");
  const parts = left.replace(/ \([^)]*\)/g, "").split(/ (?=[+−] )/);
  return { text, parts: parts.map((part) => number(part.replace(/^([+−]) /, "$1"))), result: number(right) };
}

test("000-23 against June 2026 the page names the metrics that made Cobbleover Water's health fall", async (t) => {
  const app = await openCustomer(site, t, FALLEN, "?vs=2026-06");
  const text = await words(app, "score-change");
  assert.match(text, /^Health fell from 8\.74 to 7\.50 since Jun 2026: /);
  const named = [...text.matchAll(/([A-Z][\w ]+) \(([^,()]+), was ([^()]+)\) (−[\d.]+)/g)].map((found) => found.slice(1));
  assert.deepEqual(named.map(([name]) => name), ["Sponsors", "License utilization", "Features in regular use"]);

  const points = named.map(([, , , value]) => number(value));
  assert.deepEqual(points, [...points].sort((a, b) => a - b), "the most harmful stands first");
  for (const [name, now] of named) assert.match(await metric(app, name).innerText(), new RegExp(`${name}\\s+${now}(?!\\S)`));

  const then = await openCustomer(site, t, FALLEN, "?month=2026-06");
  assert.equal(await then.page.getByTestId("score").innerText(), "8.7");
  for (const [name, , was] of named) assert.match(await metric(then, name).innerText(), new RegExp(`${name}\\s+${was}(?!\\S)`));
});

test("000-23 the sum printed below the change adds up, and is that of the score, of every category too", async (t) => {
  const app = await openCustomer(site, t, FALLEN);
  const shown = number(await app.page.getByTestId("score").innerText());
  for (const name of ["Health, overall", ...CATEGORIES]) {
    await choose(app, changed(app), "Score", name);
    const { text, parts, result } = await sum(app);
    assert.ok(Math.abs(parts.reduce((all, part) => all + part, 0) - result) < 0.0005, `${name}: ${text}`);
    assert.ok(parts.length >= 2, text);
    if (name === "Health, overall") assert.ok(Math.abs(result - shown) <= 0.0505, `${result} is not ${shown}`);

    const { rows } = await figures(app, changed(app));
    const [first, ...rest] = rows.map((row) => number(row.at(-1)));
    const last = rest.pop();
    assert.ok(Math.abs(first - parts[0]) <= 0.0055, `${name} began at ${first}, the sum at ${parts[0]}`);
    assert.ok(Math.abs(last - result) <= 0.0055, `${name} ends at ${last}, the sum at ${result}`);
    const steps = rest.reduce((all, step) => all + step, 0);
    assert.ok(Math.abs(first + steps - last) <= 0.005 * rows.length, `${name}: ${first} and ${steps} is not ${last}`);
  }
});

test("000-23 the contributions are ranked by size, of both signs, and add up to the difference", async (t) => {
  const app = await openCustomer(site, t, FALLEN);
  const { rows } = await figures(app, impacts(app));
  const sizes = metrics(rows).map((row) => Math.abs(number(row[2])));
  assert.ok(sizes.length >= 5);
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
  assert.ok(metrics(rows).some((row) => /^\+/.test(row[2])) && metrics(rows).some((row) => /^−/.test(row[2])));

  const [name, , together] = rows.at(-1);
  assert.equal(name, "Together");
  const parts = rows.slice(0, -1).reduce((all, row) => all + number(row[2]), 0);
  assert.ok(Math.abs(parts - number(together)) <= 0.005 * rows.length, `${parts} is not ${together}`);
  const [, by, mean] = /^([\d.]+) above the mean of all \d+ customers \(([\d.]+)\)/.exec(await words(app, "impact"));
  assert.equal(Number(by), number(together));
  const exact = (await sum(app)).result;
  assert.ok(Math.abs(Number(mean) + Number(by) - exact) <= 0.0105, `${mean} and ${by} is not ${exact}`);
});

test("000-23 what it is held against is chosen, stands in the address and survives a reload", async (t) => {
  const app = await openCustomer(site, t, FALLEN);
  assert.deepEqual(await options(field(impacts(app), "Against")), ["All customers", "Comparable segment", "Itself in Jun 2026"]);
  const all = await words(app, "impact");

  await choose(app, impacts(app), "Against", "Comparable segment");
  assert.match(await app.hash(), /impact_vs=peers/);
  const peers = await words(app, "impact");
  assert.notEqual(peers, all);
  assert.match(peers, /Small business/);

  await choose(app, impacts(app), "Against", "Itself in Jun 2026");
  assert.match(await app.hash(), /impact_vs=then/);
  const { parts, result } = await sum(app);
  const together = number((await figures(app, impacts(app))).rows.at(-1)[2]);
  assert.ok(Math.abs(together - (result - parts[0])) <= 0.0055, `${together} is not the change from ${parts[0]} to ${result}`);
  const said = await says(impacts(app));
  await app.reload();
  assert.equal(await says(impacts(app)), said);
  assert.equal(await field(impacts(app), "Against").inputValue(), "then");
});

test("000-26 what impacts the onboarding score: its own metrics alone, in both cards", async (t) => {
  const app = await openCustomer(site, t, "c-001");
  assert.deepEqual(await options(field(impacts(app), "Score")), ["Health, overall", ...CATEGORIES]);
  await choose(app, impacts(app), "Score", "Onboarding");
  assert.match(await app.hash(), /impact=onboarding/);
  await app.main.getByRole("heading", { name: "What impacts Onboarding", exact: true }).waitFor();
  await app.main.getByRole("heading", { name: "What changed Onboarding since Jun 2026", exact: true }).waitFor();
  const own = ["Implementation progress", "Days to first value", "Training completion", "Trained administrators"];
  for (const part of [impacts(app), changed(app)]) {
    const named = metrics((await figures(app, part)).rows).map(([name]) => name);
    assert.ok(named.length > 0);
    for (const name of named) assert.ok(own.includes(name), `${name} is no metric of onboarding`);
  }
  assert.deepEqual((await figures(app, impacts(app))).rows.slice(0, -1).map(([name]) => name).sort(), [...own].sort());
  const mean = await app.main.getByText(/against a mean of/).nth(1).innerText();
  assert.match(await words(app, "impact"), new RegExp(`\\(${Number(/mean of ([\d.]+)/.exec(mean)[1]).toFixed(1).replace(".", "\\.")}`));
});

test("000-23 another scorecard brings its own scores to explain", async (t) => {
  const app = await openCustomer(site, t, FALLEN, "?card=adoption&impact=onboarding");
  assert.deepEqual(await options(field(impacts(app), "Score")), ["Adoption, overall", "Implementation", "Usage", "Engagement", "Education", "Value"]);
  await app.main.getByRole("heading", { name: "What impacts Adoption", exact: true }).waitFor();
  const { text, parts, result } = await sum(app);
  assert.ok(Math.abs(parts.reduce((all, part) => all + part, 0) - result) < 0.0005, text);
});

for (const [title, part, at] of [["impacts", impacts, 0], ["changed", changed, 1]]) {
  test(`000-23 a pick in What ${title} leads to the metric, by table and by keyboard`, async (t) => {
    const app = await openCustomer(site, t, FALLEN);
    const { rows } = await figures(app, part(app));
    const name = rows[at][0];
    const focused = () => app.page.evaluate(() => document.activeElement?.innerText ?? "");
    const arrived = () => app.page.waitForFunction(() => document.activeElement?.id.startsWith("metrics-"));

    await part(app).getByRole("button", { name: "View as table" }).click();
    await part(app).getByRole("button", { name, exact: true }).click();
    await arrived();
    assert.ok((await focused()).includes(name), `${name} is not where the pick led`);
    await part(app).getByRole("button", { name: "View as table" }).click();
    await app.settled();

    await part(app).getByRole("group", { name: /, chart\./ }).focus();
    for (let press = 0; press <= at; press += 1) await app.page.keyboard.press("ArrowRight");
    await app.page.keyboard.press("Enter");
    await arrived();
    assert.ok((await focused()).includes(name), `${name} is not where Enter led`);
  });
}

test("000-41 where the data does not reach back, the change says so", async (t) => {
  const app = await openCustomer(site, t, FALLEN, "?month=2024-10");
  const text = await changed(app).innerText();
  assert.match(text, /No change to explain/);
  assert.match(text, /2024/);
  assert.doesNotMatch(text, /The sum/);
  await choose(app, impacts(app), "Against", "All customers");
  assert.match(await words(app, "impact"), /the mean of all \d+ customers/);
});
