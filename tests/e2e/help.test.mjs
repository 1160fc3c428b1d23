// The help: the tour, topics, the glossary, the search, and the ways into it from charts and cards.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { ROOT, startSite } from "./support/site.mjs";

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const none = { ...sample, id: "none", title: "Nobody", customers: [] };
const own = { ...sample, id: "own", title: "Mine", customers: sample.customers.slice(0, 30) };
const TOPICS = readdirSync(join(ROOT, "assets/help")).map((name) => name.replace(".md", ""));

const site = await startSite({
  "/none.json": { body: JSON.stringify(none) },
  "/own.json": { body: JSON.stringify(own) },
});
after(() => site.stop());

const PHONE = { viewport: { width: 390, height: 844 } };
const STEPS = 13;
const open = (t, hash = "#/help", options = {}) => site.open(t, { address: `/${hash}`, ...options });
const tour = (app) => app.page.getByRole("region", { name: "Tour", exact: true });
const count = (app) => tour(app).getByText(/^Step \d+ of 13$/);
const start = (app) => app.main.getByRole("button", { name: "Start the ten-minute tour" });
const isFocused = (locator) => locator.evaluate((element) => element.contains(document.activeElement));
const focused = (app) => app.page.evaluate(() => document.activeElement.textContent.trim());
const title = (app) => app.main.getByRole("heading", { level: 2 }).first();

/** Waits until a step has marked something, brought it into sight, and come to rest there. */
async function marked(app, step) {
  await tour(app).getByText(`Step ${step} of ${STEPS}`, { exact: true }).waitFor();
  const place = () => app.page.evaluate(() => {
    const mark = document.querySelector(".tour-mark");
    if (!mark) return null;
    const { top, bottom, width } = mark.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < window.innerHeight * 0.8 ? Math.round(top) : null;
  });
  let last = null;
  const found = await app.until(async () => {
    const now = await place();
    const rests = now !== null && now === last;
    last = now;
    return rests;
  }, Boolean, 8000);
  assert.ok(found, `step ${step} marks nothing in sight`);
}

for (const [width, options] of [["1440", {}], ["390", PHONE]]) {
  test(`001-22 the tour leads through the app by mouse, ${width}`, async (t) => {
    const app = await open(t, "#/help", { ...options, reducedMotion: "reduce" });
    await start(app).click();
    const hashes = new Set();
    for (let step = 1; step <= STEPS; step += 1) {
      await marked(app, step);
      hashes.add((await app.hash()).replace(/\?.*/, ""));
      assert.equal(await app.overflow(), "", `step ${step}`);
      const button = tour(app).getByRole("button", { name: step === STEPS ? "Finish" : "Next", exact: true });
      await button.click();
    }
    await tour(app).waitFor({ state: "detached" });
    assert.equal(await app.page.locator(".tour-mark").count(), 0);
    for (const page of ["#/", "#/compare", "#/drivers", "#/model", "#/data", "#/help"]) assert.ok(hashes.has(page), page);
  });

  test(`001-22 the tour leads through the app by the keyboard, ${width}`, async (t) => {
    const app = await open(t, "#/help", { ...options, reducedMotion: "reduce" });
    await start(app).focus();
    await app.page.keyboard.press("Enter");
    await count(app).waitFor();
    assert.ok(await isFocused(tour(app)), "the focus is in the tour");
    for (const key of ["Tab", "Tab", "Tab"]) await app.page.keyboard.press(key);
    assert.equal(await focused(app), "Next");
    for (let step = 1; step <= STEPS; step += 1) {
      await marked(app, step);
      assert.ok(await isFocused(tour(app)), `step ${step} keeps the focus`);
      await app.page.keyboard.press("Enter");
    }
    await tour(app).waitFor({ state: "detached" });
    assert.notEqual(await app.page.evaluate(() => document.activeElement.localName), "body", "the focus has a place");
  });
}

test("001-22 back goes a step back, Esc ends the tour and the focus goes on in the page", async (t) => {
  const app = await open(t, "#/help");
  await start(app).click();
  await tour(app).getByRole("button", { name: "Next", exact: true }).click();
  await tour(app).getByText("Step 2 of 13").waitFor();
  await tour(app).getByRole("button", { name: "Back", exact: true }).click();
  await tour(app).getByText("Step 1 of 13").waitFor();
  await app.page.keyboard.press("Escape");
  await tour(app).waitFor({ state: "detached" });
  assert.equal(await app.page.locator(".tour-mark").count(), 0);
  assert.equal(await app.page.evaluate(() => document.activeElement.id), "main", "the button it began at is gone");
});

test("001-22 the tour goes on while the app is used: a chart answers, the list opens beside it", async (t) => {
  const app = await open(t, "#/help");
  await start(app).click();
  await marked(app, 1);
  await app.chart(/^Health scores/).focus();
  await app.page.keyboard.press("Home");
  await app.page.keyboard.press("Enter");
  await app.list.waitFor();
  assert.ok(await tour(app).isVisible());
  const [list, panel] = [await app.list.boundingBox(), await tour(app).boundingBox()];
  assert.ok(panel.x + panel.width <= list.x, "the panel stands beside the list");
});

test("001-22 the steps say what is there: as many figures, a customer below everybody", async (t) => {
  const app = await open(t, "#/help");
  await start(app).click();
  assert.doesNotMatch(await tour(app).innerText(), /six figures/i);
  for (let step = 1; step < 8; step += 1) await tour(app).getByRole("button", { name: "Next", exact: true }).click();
  await marked(app, 8);
  const sides = await app.main.getByRole("list", { name: "What is compared" }).innerText();
  assert.match(sides, /All customers/);
  assert.match(await app.hash(), /with=customer/);
});

test("001-22 with data of one's own the tour asks whether to load the sample", async (t) => {
  const app = await site.open(t, { address: "/?data=/own.json#/help" });
  await start(app).click();
  await tour(app).getByText("Your own data is loaded").waitFor();
  await tour(app).getByRole("button", { name: "Go on with this data" }).click();
  await marked(app, 1);
  assert.match(await app.nav(/^Customers/).first().innerText(), /\b2\d\b|\b30\b/);
  await tour(app).getByRole("button", { name: "End the tour" }).click();
  await app.route("#/help");
  await start(app).click();
  await tour(app).getByRole("button", { name: "Load the sample" }).click();
  await marked(app, 1);
  assert.match(await app.until(() => app.nav(/^Customers/).first().innerText(), (text) => /223/.test(text)), /223/);
});

test("001-22 every topic opens, has a heading with the focus, and every link in it leads somewhere", async (t) => {
  const app = await open(t);
  const links = await app.main.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const listed = new Set(links.map((href) => /^#\/help\/([^?]+)/.exec(href)?.[1]).filter(Boolean));
  for (const id of TOPICS) assert.ok(listed.has(id), `${id} is listed`);
  const leads = new Set();
  for (const id of TOPICS) {
    await app.route(`#/help/${id}`);
    const name = await title(app).innerText();
    assert.doesNotMatch(name, /No such topic/, id);
    assert.ok(await app.until(() => isFocused(title(app)), Boolean), `${id}: the heading has the focus`);
    const text = await app.main.getByRole("article").innerText();
    assert.ok(text.length > 200, `${id}: ${text.length} letters`);
    assert.doesNotMatch(text, /\]\(|\*\*|\{\{|undefined|NaN/, id);
    for (const href of await app.main.getByRole("article").getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")))) leads.add(href);
  }
  for (const href of leads) {
    assert.match(href, /^#\//, href);
    await app.route(href);
    const text = await app.main.innerText();
    assert.doesNotMatch(text, /No such|Page not found|There is no page/, href);
    const section = /section=([^&]+)/.exec(href)?.[1];
    if (section) assert.equal(await app.page.locator(`[id="help-${section}"]`).count(), 1, href);
  }
});

test("001-22 the search finds topics, sections and terms; a result opens at its place", async (t) => {
  const app = await open(t);
  const field = app.main.getByRole("searchbox", { name: "Search topics and the glossary" });
  await field.fill("coverage");
  const results = app.main.getByRole("region", { name: "Results" });
  await results.waitFor();
  assert.match(await results.getByRole("status").innerText(), /^\d+ results$/);
  assert.match(await results.getByRole("listitem").first().innerText(), /^Coverage/);
  await results.getByRole("link", { name: "Missing values and coverage" }).click();
  await app.settled();
  assert.match(await app.hash(), /^#\/help\/scores\?section=/);
  assert.ok(await app.until(() => focused(app), (text) => text === "Missing values and coverage"));
  await app.page.goBack();
  await app.settled();
  await app.main.getByRole("searchbox").fill("zebra crossing");
  await app.main.getByText("Nothing found").waitFor();
});

test("001-22 the glossary has a metric with its anchors, source and use; kinds and words narrow it", async (t) => {
  const app = await open(t, "#/help/glossary");
  const terms = app.main.getByRole("heading", { level: 3 });
  const all = await terms.count();
  const csat = app.main.getByRole("region", { name: "CSAT score", exact: true });
  const text = await csat.innerText();
  assert.match(text, /Metric[\s\S]*Unit\s+percent[\s\S]*Source\s+\S[\s\S]*Score\s+\S[\s\S]*Counts in\s+.*Health/);
  await app.main.getByRole("radio", { name: "Metrics", exact: true }).click();
  await app.settled();
  const metrics = await terms.count();
  assert.ok(metrics > 20 && metrics < all, `${metrics} of ${all}`);
  assert.match(await app.hash(), /terms=metric/);
  await app.main.getByRole("searchbox", { name: "Search the glossary" }).fill("stickiness");
  await app.settled();
  assert.equal(await app.main.getByRole("status").filter({ hasText: "term" }).innerText(), "1 term");
});

test("001-22 a term has an address of its own and is come to rest at", async (t) => {
  const app = await open(t, "#/help/glossary?section=figure-nps");
  const heading = app.main.getByRole("heading", { level: 3, name: "NPS", exact: true });
  assert.ok(await app.until(() => isFocused(heading), Boolean), "the term has the focus");
  const { y } = await heading.boundingBox();
  assert.ok(y > 50 && y < 700, `the term is in sight: ${y}`);
});

test("001-22 the gear of a chart leads to how it is read, with the focus at the heading", async (t) => {
  const app = await open(t, "#/?region=EMEA");
  const card = app.card("Customer segments");
  await card.getByRole("button", { name: /[Oo]ptions/ }).first().focus();
  await app.page.keyboard.press("Enter");
  const link = app.page.getByRole("dialog").getByRole("link", { name: "How to read this chart" });
  await link.focus();
  await app.page.keyboard.press("Enter");
  await app.settled();
  assert.equal(await app.hash(), "#/help/quadrant?region=EMEA", "the filters stay");
  assert.equal(await title(app).innerText(), "Reading the quadrant");
  assert.ok(await app.until(() => isFocused(title(app)), Boolean));
  await app.page.goBack();
  await app.settled();
  assert.equal(await app.hash(), "#/?region=EMEA");
});

test("003-49 the gear leads to how a chart is configured", async (t) => {
  const app = await open(t, "#/");
  const found = {};
  for (const name of ["Customer segments", "Health scores", "Opportunity by health"]) {
    await app.card(name).getByRole("button", { name: /[Oo]ptions/ }).first().click();
    const link = app.page.getByRole("dialog").getByRole("link", { name: "How this is configured" });
    found[name] = await link.getAttribute("href");
    await app.page.keyboard.press("Escape");
  }
  assert.deepEqual(found, { "Customer segments": "#/help/segments", "Health scores": "#/help/health", "Opportunity by health": "#/help/stack" });
  for (const href of Object.values(found)) {
    await app.route(href);
    assert.doesNotMatch(await title(app).innerText(), /No such/);
  }
});

test("003-49 the options of a chart lie in the window of a phone, whichever card they belong to", async (t) => {
  const app = await open(t, "#/", PHONE);
  for (const name of ["Customer segments", "Health scores", "Opportunity by health"]) {
    await app.card(name).getByRole("button", { name: /[Oo]ptions/ }).first().click();
    const { x, width } = await app.page.getByRole("dialog").boundingBox();
    assert.ok(x >= 0 && x + width <= 390, `${name}: from ${x} to ${x + width}`);
    await app.page.keyboard.press("Escape");
  }
});

test("001-22 the key ? opens the help from any page, and the tour's topic starts the tour", async (t) => {
  const app = await open(t, "#/stack");
  await app.page.keyboard.press("?");
  await app.main.getByText("How can we help?").waitFor();
  await app.main.getByRole("link", { name: "The ten-minute tour", exact: true }).click();
  await start(app).click();
  await marked(app, 1);
});

test("a topic that is not there says so and leads to all of them", async (t) => {
  const app = await open(t, "#/help/no-such-topic");
  await app.main.getByText("No such topic").waitFor();
  await app.main.getByRole("link", { name: "All topics" }).first().click();
  await app.main.getByText("How can we help?").waitFor();
});

test("001-22 the help needs no data: topics, glossary and tour with a file without customers", async (t) => {
  const app = await open(t);
  await app.page.goto(`${site.origin}/?data=/none.json#/help`);
  await app.main.getByText("How can we help?").waitFor();
  await app.main.getByRole("searchbox", { name: "Search topics" }).fill("NPS");
  await app.main.getByRole("region", { name: "Results" }).getByRole("link").first().waitFor();
  await app.route("#/help/glossary");
  assert.ok((await app.main.getByRole("heading", { level: 3 }).count()) > 40);
  await app.route("#/help");
  await start(app).click();
  await tour(app).getByRole("button", { name: "Go on with this data" }).click();
  for (let step = 1; step < STEPS; step += 1) {
    await tour(app).getByText(`Step ${step} of 13`, { exact: true }).waitFor();
    await app.settled();
    await tour(app).getByRole("button", { name: "Next", exact: true }).click();
  }
  await tour(app).getByRole("button", { name: "Finish" }).click();
  await tour(app).waitFor({ state: "detached" });
});

test("the tour's panel has nothing grave, light and dark, wide and narrow", async (t) => {
  for (const [colorScheme, options] of [["light", {}], ["dark", PHONE]]) {
    const app = await open(t, "#/help", { colorScheme, ...options });
    await start(app).click();
    await marked(app, 1);
    assert.deepEqual(await graveFindings(app.page), []);
  }
});
