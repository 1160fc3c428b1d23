// One customer: who it is, the list to step through, the scores, and why they are what they are.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { startSite } from "./support/site.mjs";

const TRAP = "<img src=x onerror=alert(1)>";
const odd = {
  format: "customer-radar",
  version: 1,
  id: "odd",
  title: "Odd names",
  as_of: "2026-09-30",
  currency: "USD",
  customers: [
    { id: "trap", name: TRAP, industry: TRAP, mrr: 100, metrics: { implementation: 60 } },
    { id: "other", name: "Other", mrr: 50 },
  ],
};

const site = await startSite({ "/odd.json": { body: JSON.stringify(odd) } });
after(() => site.stop());

const open = (t, id, query = "", options = {}) => site.open(t, { address: `/#/customers/${id}${query}`, ...options });
const name = (app) => app.main.getByRole("heading", { level: 2 }).first();
const list = (app) => app.main.getByRole("navigation", { name: "Customers" });
const current = (app) => list(app).locator('[aria-current="page"]');
const why = (app) => app.page.getByTestId("why");
const step = (app, level) => why(app).locator(`[data-level="${level}"]`);
const number = (text) => Number(text.replace("−", "-").replaceAll(",", ""));

/** What every panel says, to see that stepping changes them. */
async function panels(app) {
  await app.page.waitForFunction(() => document.querySelectorAll(".tile .delta").length >= 4);
  await app.settled();
  const card = (title) => app.main.getByRole("region", { name: title, exact: true });
  return {
    name: await name(app).innerText(),
    figures: await app.main.getByRole("region", { name: "Key figures" }).innerText(),
    radar: await app.chart(/^Adoption categories/).getAttribute("aria-label"),
    history: await app.chart(/^Health score/).getAttribute("aria-label"),
    drivers: await app.page.getByTestId("drivers").innerText(),
    metrics: await app.page.getByTestId("metrics").innerText(),
    actions: await card("Lowest-scoring metrics").innerText(),
    why: await why(app).innerText(),
  };
}

/** Every panel must differ. */
function assertAllChanged(before, after) {
  for (const [panel, text] of Object.entries(before)) assert.notEqual(after[panel], text, `${panel} stayed`);
}

test("000-11 the heading shows the customer's name", async (t) => {
  const app = await open(t, "c-001");
  assert.match(await name(app).innerText(), /^Bosch/);
  assert.match(await app.heading.innerText(), /Bosch/);
});

test("000-12 the list holds every filtered customer and marks the current one", async (t) => {
  const app = await open(t, "c-001", "?industry=Manufacturing");
  assert.match(await current(app).innerText(), /Bosch/);
  const size = Number(await list(app).getByRole("listitem").first().getAttribute("aria-setsize"));
  assert.ok(size > 5 && size <= 42, `${size} customers`);
});

test("000-12 stepping changes the heading and every panel, by button, key and list", async (t) => {
  const app = await open(t, "c-003");
  let before = await panels(app);
  await list(app).getByRole("button", { name: /^Next customer/ }).click();
  let after = await panels(app);
  assertAllChanged(before, after);

  await app.page.keyboard.press("[");
  await app.page.waitForFunction(() => location.hash.startsWith("#/customers/c-003"));
  assert.deepEqual(await panels(app), before);

  await app.page.keyboard.press("]");
  await app.page.waitForFunction(() => !location.hash.startsWith("#/customers/c-003"));
  before = await panels(app);
  await current(app).focus();
  await app.page.keyboard.press("ArrowDown");
  after = await panels(app);
  assertAllChanged(before, after);
  await app.page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "page");
  assert.match(after.name, new RegExp(`^${(await current(app).innerText()).split("\n")[0].trim()}`));
});

test("000-12 the list is searched, and a customer in it opens", async (t) => {
  const app = await open(t, "c-003");
  await list(app).getByRole("searchbox").fill("nbbj");
  await list(app).getByRole("link", { name: /NBBJ/ }).click();
  await app.page.waitForFunction(() => location.hash.startsWith("#/customers/c-002"));
  assert.match(await name(app).innerText(), /^NBBJ/);
});

for (const [card, title] of [["health", "Health"], ["adoption", "Adoption"], ["effort", "Effort"]]) {
  test(`001-10 the ${card} score's explanation adds up to the score shown`, async (t) => {
    const app = await open(t, "c-003", card === "health" ? "" : `?card=${card}`);
    const shown = number(await app.page.getByTestId("score").innerText());

    const overall = await step(app, "overall").innerText();
    const [, terms, count, result] = /\(([^()]+)\) ÷ (\d+) = ([\d.]+)/.exec(overall);
    const mean = terms.split("+").reduce((sum, term) => sum + Number(term), 0) / Number(count);
    assert.ok(Math.abs(mean - Number(result)) < 0.02, `${terms} is not ${result}`);
    assert.ok(Math.abs(Number(result) - shown) <= 0.051, `${result} is not ${shown}`);

    const points = async (level) => {
      const texts = await step(app, level).locator(".steps__points").allTextContents();
      return texts.reduce((sum, text) => sum + Number(/= ([\d.]+) points/.exec(text)[1]), 0);
    };
    for (const level of ["metric", "category"]) {
      const sum = await points(level);
      assert.ok(Math.abs(sum - shown) < 0.2, `${level} points add up to ${sum}, not to ${shown}`);
    }
    await app.main.getByRole("tab", { name: title, selected: true }).waitFor();
  });
}

test("a score set by hand says by whom, why and until when", async (t) => {
  const app = await open(t, "c-071");
  assert.equal(await app.page.getByTestId("score").innerText(), "4.0");
  const said = await step(app, "override").innerText();
  assert.match(said, /Jonas Lindqvist/);
  assert.match(said, /19 Nov 2026/);
  assert.match(said, /Sponsor resigned/);
});

test("001-16 every metric has a plain description, its value with unit, and its source", async (t) => {
  const app = await open(t, "c-001", "?card=adoption");
  const metrics = app.page.getByTestId("metrics").getByRole("listitem");
  assert.ok((await metrics.count()) >= 20);
  const text = await metrics.filter({ hasText: "Implementation progress" }).innerText();
  assert.match(text, /Share of the agreed set-up steps that are finished/);
  assert.match(text, /\b60%/);
  assert.match(text, /good: 90%/);
  assert.match(text, /source: implementation/);
});

test("001-17 the lowest-scoring metrics suggest what to do", async (t) => {
  const app = await open(t, "c-001");
  const card = app.main.getByRole("region", { name: "Lowest-scoring metrics" });
  const entries = card.getByRole("listitem");
  const scores = (await entries.locator(".actions__score").allInnerTexts()).map(number);
  assert.ok(scores.length >= 3);
  assert.deepEqual(scores, [...scores].sort((a, b) => a - b));
  for (const text of await entries.locator(".actions__do").allInnerTexts()) assert.ok(text.length > 8, text);
});

test("000-21 the radar says whom it compares with, and its outlines are switched off and on", async (t) => {
  const app = await open(t, "c-001");
  const card = app.main.getByRole("region", { name: "Adoption categories" });
  assert.match(await card.innerText(), /against all \d+ customers and the \d+ with the same segment/);
  const all = card.getByRole("button", { name: /^All, \d+ customers$/ });
  assert.equal(await all.getAttribute("aria-pressed"), "true");
  await all.click();
  assert.equal(await all.getAttribute("aria-pressed"), "false");
});

test("000-15 health has six drivers, against the mean of all", async (t) => {
  const app = await open(t, "c-001");
  assert.equal(await app.page.getByTestId("drivers").getByRole("listitem").count(), 6);
});

test("a withheld score is told as insufficient data, with its coverage", async (t) => {
  const app = await site.open(t, { address: "/?data=/odd.json#/customers/trap" });
  assert.equal(await app.page.getByTestId("score").innerText(), "–");
  await app.main.getByText("Insufficient data").first().waitFor();
  await app.main.getByText(/Coverage: \d+%/).first().waitFor();
  await app.main.getByText(/^\d+ metrics have no value$/).click();
  await app.main.getByText("Sponsors").first().waitFor();
});

test("a name made of markup is text everywhere on the page", async (t) => {
  const app = await site.open(t, { address: "/?data=/odd.json#/customers/trap" });
  assert.ok((await name(app).innerText()).startsWith(TRAP));
  assert.equal(await app.page.locator("main img").count(), 0);
});

test("an id that nobody has leads to all customers", async (t) => {
  const app = await open(t, "no-such-customer");
  await app.main.getByText("No such customer").waitFor();
  await app.main.getByRole("button", { name: "All customers" }).click();
  await app.page.getByRole("grid").waitFor();
});

test("the explanation is copied as text", async (t) => {
  const app = await open(t, "c-001");
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.main.getByRole("button", { name: "Copy as text" }).click();
  await app.main.getByText("Copied", { exact: true }).waitFor();
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^Bosch, health, 30 Sep 2026/);
  assert.match(text, /Coverage: \d/);
});

test("axe finds nothing grave on any scorecard", async (t) => {
  const app = await open(t, "c-071");
  for (const tab of ["Adoption", "Effort", "Health"]) {
    await app.main.getByRole("tab", { name: tab }).click();
    await app.settled();
    assert.deepEqual(await graveFindings(app.page), []);
  }
});
