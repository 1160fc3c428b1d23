// What is done with customers and what they say: the pages of engagement and satisfaction.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { DIST, startSite } from "./support/site.mjs";
import { listed, number, rowsOf } from "./support/tables.mjs";

const sample = JSON.parse(readFileSync(join(DIST, "assets/data/sample.json"), "utf8"));
const active = sample.customers.filter((c) => (!c.since || c.since <= sample.as_of) && (!c.churned || c.churned > sample.as_of));
const YEAR_BEFORE = "2025-09-30";
const within = (date) => date > YEAR_BEFORE && date <= sample.as_of;

/** Of each respondent of a customer the latest NPS answer of the twelve months. */
function npsAnswers() {
  return active.flatMap((customer) => {
    const latest = new Map();
    for (const [idx, answer] of (customer.responses ?? []).entries()) {
      if (answer.kind !== "nps" || !within(answer.date)) continue;
      const key = answer.respondent ?? `no name ${idx}`;
      const other = latest.get(key);
      if (!other || other.date <= answer.date) latest.set(key, answer);
    }
    return [...latest.values()];
  });
}

const detractor = (n, follow_up) => ({
  id: `r-${n}`, date: "2026-09-0" + n, kind: "nps", score: 3, scale: 10, respondent: `Person ${n}`, comment: `Words ${n}`, ...(follow_up ? { follow_up } : {}),
});
const followed = {
  format: "customer-radar", version: 1, title: "Follow-ups", as_of: "2026-09-30", currency: "USD",
  customers: [{
    id: "a", name: "Alder", mrr: 100, metrics: {},
    responses: [
      detractor(1, { status: "done", owner: "Ann", text: "Called", due: "2026-09-10" }),
      detractor(2, { status: "open", owner: "Ann", text: "Call", due: "2026-12-01" }),
      detractor(3, { status: "open", owner: "Ann", text: "Write", due: "2026-09-15" }),
      detractor(4),
      { id: "p", date: "2026-09-05", kind: "nps", score: 10, scale: 10, respondent: "Happy" },
    ],
  }],
};

const site = await startSite({ "/followed.json": { body: JSON.stringify(followed) } });
after(() => site.stop());

const open = (t, id, query = "") => site.open(t, { address: `/#/drivers/${id}${query}` });

test("000-34 a cell of the heatmap lists its customers, by the activities of that day", async (t) => {
  const app = await open(t, "engagement");
  const chart = app.chart(/^Engagement frequency/);
  await chart.focus();
  await app.page.keyboard.press("Home");
  await app.settled();
  const [, n] = /Activities (\d+)/.exec(await chart.locator("[aria-live]").innerText());
  await app.page.keyboard.press("Enter");
  await app.list.waitFor();
  const title = await app.list.getAttribute("aria-label");
  const day = new Date(`${/Contact, (.*):/.exec(title)[1]} UTC`).toISOString().slice(0, 10);
  const there = active.map((c) => (c.activities ?? []).filter((a) => a.date === day).length).filter(Boolean);
  assert.equal(await listed(app), there.length, title);
  assert.equal(Number(n), there.reduce((a, b) => a + b));
  const figures = (await app.list.locator(".number.muted").allInnerTexts()).map(Number.parseFloat);
  assert.deepEqual(figures, there.sort((a, b) => b - a), "the most activities first");
  await app.list.getByRole("button", { name: "Filter to these" }).click();
  const says = () => app.card("Engagement frequency").innerText();
  assert.match(await app.until(says, (text) => text.includes(`${there.length} customers`)), new RegExp(`${there.length} customers`));
});

test("000-34 the heatmap is by weekday or another measure of time, and the address keeps it", async (t) => {
  const app = await open(t, "engagement");
  const card = app.card("Engagement frequency");
  const before = await app.chart(/^Engagement frequency/).getAttribute("aria-label");
  await card.getByRole("button", { name: /^Options/ }).click();
  const other = app.page.getByRole("radio", { checked: false }).filter({ visible: true }).first();
  await other.click();
  const label = () => app.chart(/^Engagement frequency/).getAttribute("aria-label");
  const now = await app.until(label, (text) => text !== before);
  assert.notEqual(now, before);
  await app.reload();
  assert.equal(await app.until(label, (text) => text === now), now);
});

test("000-33 activities are listed newest first, filtered, and the filters are in the address", async (t) => {
  const app = await open(t, "engagement");
  const card = app.card("Activities");
  const past = active.flatMap((c) => (c.activities ?? []).filter((a) => a.date <= sample.as_of));
  const says = async (n) => {
    const words = new RegExp(`\\b${n.toLocaleString("en-US")} of ${past.length.toLocaleString("en-US")} activities`);
    assert.match(await app.until(() => card.innerText(), (text) => words.test(text)), words);
  };
  await says(past.length);
  const dates = (await rowsOf(card.getByRole("table"))).slice(1).map(([date]) => Date.parse(`${date} UTC`));
  assert.deepEqual(dates, [...dates].sort((a, b) => b - a));
  const calls = past.filter((a) => a.kind === "call");
  await card.getByRole("combobox", { name: "Kind" }).selectOption("call");
  await says(calls.length);
  const owner = calls[0].owner;
  await card.getByRole("combobox", { name: "Person" }).selectOption(owner);
  await says(calls.filter((a) => a.owner === owner).length);
  await card.getByRole("combobox", { name: "Play" }).selectOption("up-sell");
  const last = calls.filter((a) => a.owner === owner && (a.plays ?? []).includes("up-sell"));
  await says(last.length);
  const hash = await app.hash();
  for (const part of [/acts_kind=call/, /acts_owner=/, /acts_play=up-sell/]) assert.match(hash, part);
  await app.reload();
  await says(last.length);
  if (last.length > 0) assert.equal((await rowsOf(card.getByRole("table"))).length, last.length + 1);
});

test("002-8 plays count the activities and customers of the year, and a play lists its customers", async (t) => {
  const app = await open(t, "engagement");
  const table = app.card("Plays").getByRole("table");
  await table.waitFor();
  const rows = (await rowsOf(table)).slice(1);
  assert.ok(rows.length >= 4);
  for (const [play, n, customers] of rows) {
    const of = active.map((c) => (c.activities ?? []).filter((a) => within(a.date) && (a.plays ?? []).includes(play)).length);
    assert.equal(number(n), of.reduce((a, b) => a + b), play);
    assert.equal(number(customers), of.filter(Boolean).length, play);
    await app.card("Plays").getByRole("button", { name: play, exact: true }).click();
    await app.list.waitFor();
    assert.equal(await listed(app), number(customers), play);
    await app.page.keyboard.press("Escape");
    await app.settled();
  }
});

test("000-34 those nobody was in contact with come first, and an account manager's customers are listed", async (t) => {
  const app = await open(t, "engagement");
  const quiet = app.card("Least contacted").getByRole("table");
  await quiet.waitFor();
  const days = (await rowsOf(quiet)).slice(1).map((row) => (row[3] === "–" ? Infinity : number(row[3])));
  assert.deepEqual(days, [...days].sort((a, b) => b - a));
  const manager = sample.customers[0].account_manager;
  await app.card("Contact by account manager").getByRole("button", { name: manager }).click();
  await app.list.waitFor();
  assert.equal(await listed(app), active.filter((c) => c.account_manager === manager).length);
});

test("002-28 002-29 the three NPS groups are lists whose counts are the data's and add up", async (t) => {
  const app = await open(t, "satisfaction");
  const card = app.card("Promoters, passives and detractors");
  const answers = npsAnswers();
  const expected = {
    Detractors: answers.filter((a) => a.score <= 6).length,
    Passives: answers.filter((a) => a.score === 7 || a.score === 8).length,
    Promoters: answers.filter((a) => a.score >= 9).length,
  };
  await card.getByRole("region", { name: "Detractors" }).waitFor();
  assert.match(await card.innerText(), new RegExp(`^[^\\n]*\\n+${answers.length} answers`));
  for (const [group, n] of Object.entries(expected)) {
    const region = card.getByRole("region", { name: group });
    assert.match(await region.innerText(), new RegExp(`\\b${n} answers, ${Math.round((100 * n) / answers.length)}%`), group);
    assert.equal(await region.getByRole("list", { name: group }).getByRole("listitem").count(), Math.min(n, 100), group);
  }
  const scores = await card.getByRole("region", { name: "Answers by score" }).getByRole("listitem").allInnerTexts();
  const byScore = scores.map((text) => text.trim().split(/\s+/).map(Number.parseFloat));
  assert.deepEqual(byScore.map(([score]) => score), [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  for (const [score, n] of byScore) assert.equal(n, answers.filter((a) => a.score === score).length, `${score}`);
  const nps = Math.round((100 * (expected.Promoters - expected.Detractors)) / answers.length);
  const pressed = app.card("Satisfaction over time").getByRole("button", { pressed: true });
  assert.match(await pressed.innerText(), new RegExp(`NPS\\s+${nps}\\b[\\s\\S]*${answers.length} answers`));
});

test("002-29 a detractor says what follows; those without a follow-up come first, then overdue, open, done", async (t) => {
  const app = await site.open(t, { address: "/?data=/followed.json#/drivers/satisfaction" });
  const group = app.main.getByRole("region", { name: "Detractors", exact: true });
  await group.getByText(/1 without a follow-up, 1 overdue, 1 open, 1 done/).waitFor();
  const items = await group.getByRole("list", { name: "Detractors" }).getByRole("listitem").allInnerTexts();
  assert.deepEqual(items.map((text) => /Words (\d)/.exec(text)[1]), ["4", "3", "2", "1"]);
  assert.match(items[0], /no follow-up/i);
  assert.match(items[1], /overdue[\s\S]*Write[\s\S]*due 15 Sep 2026/i);
  assert.match(items[2], /open[\s\S]*due 1 Dec 2026/i);
  assert.match(items[3], /done[\s\S]*Called/i);
  assert.equal(await group.getByRole("link", { name: "Alder" }).count(), 4);
});

test("002-30 comments by topic: a topic shows its comments with sentiment, and stands in the address", async (t) => {
  const app = await open(t, "satisfaction");
  const card = app.card("Topics and comments");
  const table = card.getByRole("table", { name: /^Topics/ });
  await table.waitFor();
  const row = (await rowsOf(table)).find(([topic]) => topic === "reliability");
  const answers = active.flatMap((c) => (c.responses ?? []).filter((a) => (a.topics ?? []).includes("reliability")));
  assert.ok(number(row[1]) > 0 && number(row[1]) <= answers.length);
  assert.equal(number(row[1]), number(row[2]) + number(row[3]) + number(row[4]), "positive, neutral, negative add up");
  await table.getByRole("button", { name: "reliability" }).click();
  await card.getByRole("heading", { name: "Comments on reliability, the newest first" }).waitFor();
  assert.match(await app.hash(), /topic=reliability/);
  const list = () => card.getByRole("list", { name: "Comments" }).getByRole("listitem").allInnerTexts();
  const items = await app.until(list, (texts) => texts.every((text) => /reliability/.test(text)));
  assert.ok(items.length > 5, `${items.length} comments`);
  for (const item of items) {
    assert.match(item, /reliability/);
    assert.match(item, /(Positive|Neutral|Negative), [+−±]\d/);
  }
  await card.getByRole("radio", { name: "CES" }).click();
  const ces = await app.until(list, (texts) => texts.every((text) => /CES/.test(text)));
  assert.ok(ces.length > 0 && ces.every((text) => /· CES ·|^CES|\bCES\b/.test(text)));
  assert.match(await app.hash(), /answers=ces/);
  await app.reload();
  await card.getByRole("heading", { name: "Comments on reliability, the newest first" }).waitFor();
  await table.getByRole("button", { name: "reliability", pressed: true }).click();
  await card.getByRole("heading", { name: "All comments, the newest first" }).waitFor();
});

test("002-31 the projection is named: method, months, slope and scatter", async (t) => {
  const app = await open(t, "satisfaction");
  const card = app.card("Satisfaction over time");
  const words = card.getByText(/^Projection: a straight line by least squares through 12 of the last twelve months, [+−]\d/);
  await words.waitFor();
  const nps = await words.innerText();
  await card.getByRole("button", { name: /^CSAT/ }).click();
  const csat = await app.until(() => words.innerText(), (text) => text !== nps);
  assert.notEqual(csat, nps, "each figure has a projection of its own");
  await card.getByRole("button", { name: "View as table" }).click();
  await app.settled();
  const rows = await rowsOf(card.getByRole("table").first());
  assert.ok(rows.slice(1).some((row) => /proj/i.test(row.join(" "))) || rows[0].some((head) => /proj/i.test(head)), rows[0].join());
});

test("002-31 too few answers to project are said to be too few", async (t) => {
  const app = await site.open(t, { address: "/?data=/followed.json#/drivers/satisfaction" });
  const card = app.card("Satisfaction over time");
  await card.getByText(/No projection|too few|not enough/i).first().waitFor({ timeout: 5000 });
  assert.doesNotMatch(await card.innerText(), /least squares/);
});
