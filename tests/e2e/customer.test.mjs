// One customer: who it is, the list to step through, the scores, and why they are what they are.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { card as cardOf, figures, goTo, says, section, sectionLink } from "./support/customer.mjs";
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
    { id: "bare", name: "Bare" },
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
    tiles: await app.main.getByRole("region", { name: "Key figures" }).innerText(),
    radar: await app.chart(/^Adoption categories/).getAttribute("aria-label"),
    history: await app.chart(/^Health score/).getAttribute("aria-label"),
    drivers: await app.page.getByTestId("drivers").innerText(),
    metrics: await app.page.getByTestId("metrics").innerText(),
    actions: await card("Lowest-scoring metrics").innerText(),
    impacts: await app.page.getByTestId("impact").innerText(),
    change: await app.page.getByTestId("score-change").innerText(),
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
  await app.card("Why this score").getByRole("button", { name: "Copy as text" }).click();
  await app.card("Why this score").getByText("Copied", { exact: true }).waitFor();
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^Health of Bosch: \d+\.\d of 10, [A-Z]/);
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

const SECTIONS = [
  "Scores", "Economics", "Lifecycle", "Retention", "Organization", "Onboarding",
  "Adoption", "Satisfaction", "Engagement", "Stack", "Notes and plan",
];

/** Whether a section begins in the upper half of the window, or as far up as the page's end lets it. */
const isInSight = (app, title) =>
  section(app, title).evaluate((part) => {
    const { top } = part.getBoundingClientRect();
    const isAtEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
    return top > -window.innerHeight / 2 && (top < window.innerHeight / 2 || (isAtEnd && top < window.innerHeight));
  });

/** What every section but the scores says, in words; each is led to, so that it is written. */
async function everySection(app) {
  const found = {};
  for (const title of SECTIONS.slice(1)) {
    await goTo(app, title);
    await app.page.waitForFunction(() => document.querySelectorAll("main .skeleton").length === 0);
    await app.settled();
    const part = section(app, title);
    const charts = await part.getByRole("group", { name: /, chart\./ }).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    found[title] = [await part.innerText(), ...charts].join("\n");
  }
  return found;
}

test("000-39 one page holds every block; its links lead there and stand in the address", async (t) => {
  const app = await open(t, "c-001");
  const links = app.main.getByRole("navigation", { name: "Sections of this page" }).getByRole("link");
  assert.deepEqual((await links.allInnerTexts()).map((text) => text.trim()), SECTIONS);
  for (const title of [...SECTIONS.slice(1), "Scores"]) {
    await goTo(app, title);
    await app.settled();
    assert.ok(await isInSight(app, title), `${title} is not in sight`);
    assert.match(await app.hash(), new RegExp(`section=${title === "Notes and plan" ? "notes" : title.toLowerCase()}`));
    assert.equal(await sectionLink(app, title).getAttribute("aria-current"), "true");
    assert.equal(await links.and(app.page.locator("[aria-current]")).count(), 1);
  }
});

test("000-39 a section in the address is led to when the page is opened, and again after scrolling away", async (t) => {
  const app = await open(t, "c-001", "?section=engagement");
  await section(app, "Engagement").waitFor();
  await app.settled();
  assert.ok(await isInSight(app, "Engagement"), "opened elsewhere");
  await app.page.evaluate(() => window.scrollTo(0, 0));
  await app.settled();
  await goTo(app, "Engagement");
  assert.ok(await isInSight(app, "Engagement"), "the same link leads there once more");
});

for (const title of ["Economics", "Organization", "Engagement"]) {
  test(`000-39 from the top of a page just opened the link leads to ${title}, past sections not yet written`, async (t) => {
    const app = await open(t, "c-001");
    await goTo(app, title);
    await app.page.waitForTimeout(500);
    assert.ok(await isInSight(app, title), `${title} is not in sight`);
  });
}

test("000-39 a section is written when it comes near, and not before", async (t) => {
  const app = await open(t, "c-001");
  assert.equal(await section(app, "Notes and plan").count(), 0);
  await goTo(app, "Notes and plan");
  assert.ok((await section(app, "Notes and plan").getByRole("region").count()) >= 3);
});

test("000-12 sections out of sight follow to another customer", async (t) => {
  const app = await open(t, "c-003");
  await everySection(app);
  await goTo(app, "Scores");
  const first = (await name(app).innerText()).split("\n")[0];
  await app.page.keyboard.press("]");
  await app.page.waitForFunction(() => !location.hash.startsWith("#/customers/c-003"));
  const id = /customers\/(c-\d+)/.exec(await app.hash())[1];
  await app.page.waitForTimeout(600);
  const followed = await everySection(app);
  const other = await open(t, id);
  const fresh = await everySection(other);
  for (const [title, text] of Object.entries(followed)) {
    assert.ok(!text.includes(first), `${title} still names ${first}`);
    assert.equal(text, fresh[title], `${title} is not as it is when the page is opened`);
  }
});

test("000-12 a section in sight follows to another customer, and keeps its place in the address", async (t) => {
  const app = await open(t, "c-001", "?section=economics");
  await section(app, "Economics").waitFor();
  const arr = () => cardOf(app, "Economics", "ARR month over month");
  assert.match(await arr().innerText(), /\$1\.5M/);
  await app.page.keyboard.press("]");
  await app.page.waitForFunction(() => !location.hash.startsWith("#/customers/c-001"));
  await app.settled();
  await app.settled();
  const shown = (await name(app).innerText()).split("\n")[0].trim();
  assert.match(await app.hash(), /section=economics/);
  assert.equal((await figures(app, arr())).head[1], shown);
});

test("000-16 the health score: the score, its band, its course in bands, and its coverage", async (t) => {
  const app = await open(t, "c-001");
  const health = cardOf(app, "Scores", "Health score");
  assert.equal(await app.page.getByTestId("score").innerText(), "5.8");
  const text = (await health.innerText()).replace(/\s+/g, " ");
  assert.match(text, /Needs attention/);
  assert.match(text, /Coverage: 100% of the weight has a value/);
  const { head, rows } = await figures(app, health);
  assert.equal(head[1], "Bosch");
  assert.deepEqual([rows.length, rows.at(-1)[0], rows.at(-1)[1]], [24, "Sep 2026", "5.8"]);
  assert.match(text, /22 customers of segment Enterprise/);
});

test("000-41 every section of a customer without data says what is missing and which field gives it", async (t) => {
  const app = await site.open(t, { address: "/?data=/odd.json#/customers/other" });
  const missing = {
    Lifecycle: [/"stages"/, /"since"/, /No contracts are known/, /"contracts"/],
    Retention: [/Too little is known|Not a customer/, /"metrics"|"history"/],
    Organization: [/No sites are recorded/, /"sites"/, /It stands alone/, /"parent"/],
    Onboarding: [/No stage is known/, /"stages"/],
    Adoption: [/No users by class/, /"usage"/, /No users are known/, /"subscribers"/],
    Satisfaction: [/"responses"/],
    Engagement: [/No activities up to the day shown/, /"activities"/],
    Stack: [/"stack"|"products"/],
    "Notes and plan": [/No success plan/, /"plan"/, /The focus is not known/, /"focus"/, /No notes/, /"notes"/],
  };
  for (const [title, words] of Object.entries(missing)) {
    const text = await (await goTo(app, title)).innerText();
    for (const word of words) assert.match(text, word, title);
  }
  const economics = await goTo(app, "Economics");
  const money = await economics.innerText();
  assert.match(money, /No growth can be told yet[\s\S]*"history"/);
  assert.match(money, /"expected_clv"/);
  assert.match(await says(cardOf(app, "Economics", "ARR month over month")), /Other: \$600/, "what is known is shown");
});

test("000-41 a customer without revenue says which field gives it", async (t) => {
  const app = await site.open(t, { address: "/?data=/odd.json#/customers/bare" });
  const text = await (await goTo(app, "Economics")).innerText();
  assert.equal(text.match(/No revenue is known/g)?.length, 2);
  assert.match(text, /"mrr"/);
});

test("axe finds nothing grave in any section", async (t) => {
  const app = await open(t, "c-001");
  await everySection(app);
  assert.deepEqual(await graveFindings(app.page), []);
});
