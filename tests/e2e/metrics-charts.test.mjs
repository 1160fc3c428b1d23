// The charts of the metrics page, and metrics pinned to the overview.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { readExport } from "./support/csv.mjs";
import { startSite } from "./support/site.mjs";
import { rowsOf } from "./support/tables.mjs";

const EMPTY = '{"format":"customer-radar","version":1,"title":"Empty","customers":[]}';
const ONE = JSON.stringify({
  format: "customer-radar",
  version: 1,
  title: "One",
  as_of: "2026-09-30",
  customers: [{ id: "a", name: "Only one", mrr: 1000, since: "2026-02-10" }],
});
const site = await startSite({ "/empty.json": { body: EMPTY }, "/one.json": { body: ONE } });
after(() => site.stop());

const TITLES = [
  "MRR bridge", "Monthly recurring revenue, projected", "MRR bridge by month", "Retention over time",
  "Net revenue retention by segment", "Cohort retention", "Lifetime value and payback, every way",
  "Quick ratio over time", "Rule of 40 over time", "NPS answers by score", "NPS, projected",
];

/** Opens a page of the metrics and waits until all of its cards are worked out. */
async function open(t, hash, { query = "", ...options } = {}) {
  const app = await site.open(t, { address: `/${query}${hash}`, ...options });
  await whole(app);
  return app;
}

/** Brings every card near and waits for the last one. */
async function whole(app) {
  await app.scrollThrough();
  const waiting = app.main.locator(".metric__later--waits, .skeleton__block, .dict[aria-busy=true]");
  assert.ok(await app.until(() => waiting.count(), (n) => n === 0, 20000) === 0, "a card is not there");
  await app.settled();
}

const cardTitles = (app) => app.main.locator(".metric__later").getByRole("heading", { level: 2 }).allInnerTexts();
const inCard = (app, title, label) => app.card(title).getByRole("button", { name: label, exact: true });
const amount = (text) => Number(text.replace(/[^\d.]/g, ""));

/** The rows of a card's chart as a table. */
async function asTable(app, title) {
  await inCard(app, title, "View as table").click();
  await app.settled();
  return rowsOf(app.card(title).getByRole("table"));
}

test("002-11 002-14 the bridge adds up in words, month by month as well, and what is left over is printed", async (t) => {
  const app = await open(t, "#/metrics/net_new_mrr");
  const said = await app.main.getByTestId("identity").innerText();
  const [sum, rest] = said.split(" = ");
  const parts = [...sum.matchAll(/([+−]?) ?\$([\d,.]+)/g)].map(([, sign, value]) => (sign === "−" ? -1 : 1) * amount(value));
  assert.equal(parts.length, 6, said);
  const end = amount(rest.split(";")[0]);
  assert.ok(Math.abs(parts.reduce((a, b) => a + b) - end) <= 4, said);
  assert.match(rest, /; nothing is left unexplained\.$/);
  const rows = await rowsOf(app.card("MRR bridge by month").getByRole("table"));
  assert.equal(rows.length, 13);
  assert.equal(amount(rows.at(-1)[7]), end, "the last month ends where the bridge ends");
});

test("a bar of the bridge lists its customers; Shift filters to them", async (t) => {
  const app = await open(t, "#/metrics/net_new_mrr");
  const chart = app.chart(/^MRR bridge/);
  await chart.focus();
  await app.page.keyboard.press("Home");
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("Enter");
  await app.list.waitFor();
  assert.match(await app.list.innerText(), /New: \d+ customers?/);
  await app.page.keyboard.press("Escape");
  await app.page.keyboard.press("Shift+Enter");
  await app.settled();
  assert.match(await app.hash(), /[?&]company=/);
});

test("002-12 002-13 002-14 002-15 net, gross and logo retention by month, over the span chosen", async (t) => {
  const app = await open(t, "#/metrics/nrr");
  const title = "Retention over time";
  assert.match(await app.card(title).innerText(), /trailing twelve months/);
  const rows = await asTable(app, title);
  assert.deepEqual(rows[0].slice(0, 4), ["Month", "Net revenue retention", "Gross revenue retention", "Logo retention"]);
  const all = rows.slice(1).map((row) => row.slice(1, 4).map((cell) => parseFloat(cell)));
  const known = all.filter((rates) => rates.every(Number.isFinite));
  assert.ok(known.length >= 6, `${known.length} months`);
  for (const [net, gross, logo] of known) {
    assert.ok(gross <= Math.max(net, 100) && gross <= 100 && logo <= 100, [net, gross, logo].join());
  }
  const shown = (await app.main.getByTestId("value").innerText()).split("\n")[0];
  assert.equal(Math.round(known.at(-1)[0]), Math.round(parseFloat(shown)));
  await app.main.getByRole("radiogroup", { name: "Flows over" }).getByRole("radio", { name: "Month", exact: true }).click();
  const words = await app.until(() => app.card(title).innerText(), (text) => text.includes("month by month"));
  assert.match(words, /month by month/);
});

test("002-12 002-14 retention of segments: another split and another kind stand in the link, a line lists its customers", async (t) => {
  const app = await open(t, "#/metrics/grr");
  const card = app.card("Net revenue retention by segment");
  await card.getByRole("combobox", { name: "Segments by" }).selectOption("industry");
  const other = app.card("Net revenue retention by industry");
  await other.waitFor();
  await other.getByRole("radio", { name: "Logo", exact: true }).click();
  const last = app.card("Logo retention by industry");
  await last.waitFor();
  assert.match(await app.hash(), /kept=logo_retention/);
  assert.match(await app.hash(), /kept_by=industry/);
  await app.settled();
  await app.chart(/^Logo retention by industry/).focus();
  await app.page.keyboard.press("End");
  await app.page.keyboard.press("Enter");
  await app.list.waitFor();
  assert.match(await app.list.innerText(), /Industry: \S/);
});

test("002-12 cohorts are shares of those who came, as a table too; a row lists them", async (t) => {
  const app = await open(t, "#/metrics/logo_retention");
  const rows = await asTable(app, "Cohort retention");
  assert.equal(rows[0][0], "Came in");
  assert.equal(rows[0].length, 14);
  assert.ok(rows.length > 3, `${rows.length} cohorts`);
  const shares = rows.slice(1).flatMap((row) => row.slice(1)).filter((cell) => cell !== "–").map(parseFloat);
  assert.ok(shares.length > 10 && shares.every((share) => share >= 0 && share <= 100), shares.join());
  const [name] = rows.at(-1);
  await app.card("Cohort retention").getByRole("button", { name, exact: true }).click();
  await app.list.waitFor();
  assert.ok((await app.list.innerText()).includes(`Came in ${name.split(" (")[0]}`));
  await app.page.keyboard.press("Escape");
  await inCard(app, "Cohort retention", "View as table").click();
  await app.main.getByRole("radiogroup", { name: "What is left" }).getByRole("radio", { name: "Net", exact: true }).click();
  const words = await app.until(() => app.card("Cohort retention").innerText(), (text) => text.includes("Net revenue retention of"));
  assert.match(words, /Net revenue retention of \d+ customers/);
});

test("002-19 002-20 002-22 002-23 002-24 002-26 every way to lifetime value and payback stands beside the others, and leaves as CSV", async (t) => {
  const app = await open(t, "#/metrics/cltv");
  const title = "Lifetime value and payback, every way";
  const rows = await rowsOf(app.card(title).getByRole("table"));
  const groups = rows.filter((row) => row.length === 1);
  assert.equal(groups.length, 3);
  const ways = rows.slice(1).filter((row) => row.length > 1);
  assert.ok(ways.length >= 9, `${ways.length} ways`);
  for (const row of ways) assert.ok(/\d/.test(row[1]) || /n\/a: \S/.test(row.at(-1)), row.join(" | "));
  const [download] = await Promise.all([
    app.page.waitForEvent("download"),
    inCard(app, title, "Export every way as CSV").click(),
  ]);
  const { head, rows: lines } = readExport(readFileSync(await download.path(), "utf8"));
  assert.equal(lines.length, ways.length);
  for (const line of lines) assert.ok(line[head.indexOf("Formula")], line.join());
});

test("002-28 002-29 answers by score; each group opens to its answers, detractors to what follows", async (t) => {
  const app = await open(t, "#/metrics/nps");
  const title = "NPS answers by score";
  const voices = app.main.getByTestId("voices");
  const groups = await voices.getByRole("group").count();
  assert.equal(groups, 3);
  await voices.getByText("Detractors", { exact: true }).click();
  const words = await voices.innerText();
  assert.match(words, /\d+ no follow-up|\d+ without|\d+ .*overdue/i);
  assert.ok(await voices.getByRole("list", { name: "Detractors" }).getByRole("listitem").count() > 0);
  await voices.getByRole("button", { name: /^List the \d+ customers?$/ }).first().click();
  await app.list.waitFor();
  await app.page.keyboard.press("Escape");
  const rows = await asTable(app, title);
  assert.equal(rows.length, 12);
  assert.equal(rows.at(-1)[0], "10");
  await app.card(title).getByRole("button", { name: "10", exact: true }).click();
  await app.list.waitFor();
  assert.match(await app.list.innerText(), /NPS answers of 10/);
});

test("002-31 revenue and NPS are projected as a dashed line, with the method in words", async (t) => {
  for (const [hash, title] of [["#/metrics/mrr", "Monthly recurring revenue, projected"], ["#/metrics/nps", "NPS, projected"]]) {
    const app = await open(t, hash);
    assert.match(await app.card(title).innerText(), /and 6 ahead, dashed/);
    assert.match(await app.main.getByTestId("method").innerText(), /^Projection: a straight line by least squares through \d+ of the last twelve months/);
    const rows = await asTable(app, title);
    const column = rows[0].indexOf("Projection");
    assert.ok(column > 0, rows[0].join());
    const ahead = rows.slice(-6);
    for (const row of ahead) assert.ok(/\d/.test(row[column]) && row[1] === "–", row.join());
  }
});

test("002-2 the list has every chart below it, and filters change them", async (t) => {
  const app = await open(t, "#/metrics");
  assert.deepEqual(await cardTitles(app), TITLES);
  const identity = app.main.getByTestId("identity");
  const before = await identity.innerText();
  await app.route("#/metrics?industry=Retail");
  const after = await app.until(() => identity.innerText(), (text) => text !== before);
  assert.notEqual(after, before);
});

for (const [name, query] of [["an empty dataset", "?data=empty.json"], ["one customer", "?data=one.json"]]) {
  test(`with ${name} every chart is there or says what is missing`, async (t) => {
    const app = await open(t, "#/metrics", { query });
    assert.equal((await cardTitles(app)).length, TITLES.length);
    const text = await app.main.innerText();
    assert.ok(!/NaN|Infinity|undefined/.test(text));
    assert.ok(await app.main.getByText("Nothing to draw", { exact: true }).count() >= 3);
    assert.equal(await app.overflow(), "");
    assert.deepEqual(await graveFindings(app.page), []);
  });
}

const pins = (app) => app.main.getByTestId("pins");
const tileNames = (app) => pins(app).getByRole("heading", { level: 2 }).allInnerTexts();

/** Pins three metrics: two from the list, one from its page in another way and over another span. */
async function pinned(t, options = {}) {
  const app = await site.open(t, { address: "/#/metrics", ...options });
  for (const name of ["Net revenue retention", "NPS"]) {
    const button = app.main.getByRole("button", { name: `Pin ${name} to the overview`, exact: true }).first();
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
  }
  await app.route("#/metrics/grr?span=month");
  await app.main.getByRole("button", { name: /^Pin .+ to the overview$/ }).click();
  await app.route("#/");
  await pins(app).waitFor();
  await app.until(() => pins(app).locator("[aria-busy=true]").count(), (n) => n === 0, 20000);
  await app.settled();
  return app;
}

test("002-49 pinned metrics stand on the overview with value, change, band and course, and lead to their page", async (t) => {
  const app = await pinned(t);
  assert.deepEqual(await tileNames(app), ["Net revenue retention", "NPS", "Gross revenue retention"]);
  const tiles = await pins(app).getByRole("article").allInnerTexts();
  for (const text of tiles) assert.match(text, /\d/);
  assert.match(tiles[0], /vs \w{3} \d{4}/);
  assert.match(tiles[2], /month/);
  assert.equal(await pins(app).locator("canvas").count(), 3);
  await app.reload();
  await pins(app).waitFor();
  assert.equal((await tileNames(app)).length, 3, "they are kept");
  await pins(app).getByRole("link", { name: "Gross revenue retention" }).click();
  await app.main.getByRole("heading", { level: 2, name: "Gross revenue retention", exact: true }).waitFor();
  assert.match(await app.hash(), /^#\/metrics\/grr\?span=month$/);
  const button = app.main.getByRole("button", { name: /^Pin .+ to the overview$/ });
  assert.equal(await button.getAttribute("aria-pressed"), "true");
});

test("a pinned metric is moved by keyboard and mouse, taken off, and brought back; without pins the overview is as before", async (t) => {
  const app = await pinned(t);
  const button = (label) => pins(app).getByRole("button", { name: label, exact: true });
  await button("Move NPS to the left").focus();
  await app.page.keyboard.press("Enter");
  await app.until(() => tileNames(app), ([first]) => first === "NPS");
  assert.equal((await tileNames(app))[0], "NPS");
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const label = "Move NPS to the right";
  assert.equal(await app.until(focused, (own) => own === label), label, "the focus goes with the tile");
  assert.ok(await button("Move NPS to the left").isDisabled());
  await button(label).click();
  await app.until(() => tileNames(app), ([first]) => first === "Net revenue retention");
  assert.equal((await tileNames(app))[0], "Net revenue retention");
  await button("Take NPS off the overview").click();
  await app.until(() => tileNames(app), (names) => names.length === 2);
  await app.page.getByRole("button", { name: "Undo", exact: true }).click();
  await app.until(() => tileNames(app), (names) => names.length === 3);
  assert.equal((await tileNames(app))[1], "NPS", "it is back in its place");
  for (const name of await tileNames(app)) await button(`Take ${name} off the overview`).click();
  await app.until(() => pins(app).count(), (n) => n === 0);
  assert.equal(await pins(app).count(), 0);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 768, 390]) {
    test(`charts and pins at ${width} px, ${colorScheme}: nothing grave, nothing cut off`, async (t) => {
      const app = await pinned(t, { colorScheme, viewport: { width, height: 900 } });
      assert.equal(await app.overflow(), "");
      assert.deepEqual(await graveFindings(app.page), []);
      for (const hash of ["#/metrics", "#/metrics/cltv", "#/metrics/nps"]) {
        await app.route(hash);
        await whole(app);
        assert.equal(await app.overflow(), "");
        assert.deepEqual(await graveFindings(app.page), []);
      }
    });
  }
}
