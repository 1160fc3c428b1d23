// What a customer says and does: satisfaction, answers, activities, notes, focus and plan.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { card, cells, figures, goTo, number, openCustomer, options, says, section } from "./support/customer.mjs";
import { ROOT, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const customer = (id) => sample.customers.find((one) => one.id === id);
const [BOSCH, NBBJ] = ["c-001", "c-002"];

const satisfaction = (app) => card(app, "Satisfaction", "Satisfaction");
const answers = (app) => card(app, "Satisfaction", "Answers and comments");
const frequency = (app) => card(app, "Engagement", "Engagement frequency");
const activities = (app) => card(app, "Engagement", "Activities");
const notes = (app) => card(app, "Notes and plan", "Notes and handover");
const text = async (part) => (await part.innerText()).replace(/\s+/g, " ").trim();

async function openAt(t, id, title, query = "") {
  const app = await openCustomer(site, t, id, query);
  await goTo(app, title);
  return app;
}

async function choose(app, part, name, option) {
  await part.getByRole("combobox", { name, exact: true }).selectOption(option);
  await app.settled();
}

/** The figure of the satisfaction chart by name: its button. */
const figure = (app, name) =>
  satisfaction(app).getByRole("group", { name: "Figure in the chart" }).getByRole("button", { name: new RegExp(`^${name}`) });

/** The answers listed, each as one line of text. */
const listed = async (app) =>
  (await answers(app).getByRole("list", { name: "Answers" }).getByRole("listitem").allInnerTexts()).map((one) => one.replace(/\s+/g, " ").trim());

/** The rows of the activities listed. */
const rows = async (app) => (await cells(activities(app).getByRole("table"))).rows;

/** The answers of the twelve months up to the day of the data. */
const recent = (id, kind) => (customer(id).responses ?? []).filter((one) => one.kind === kind && one.date > "2025-09-30");

test("000-31 002-28 NPS of NBBJ is +40 from its five answers, as the list below has them", async (t) => {
  const app = await openAt(t, NBBJ, "Satisfaction");
  assert.match(await text(figure(app, "NPS")), /^NPS 40 .*down [−+]?35 vs Jun 2026.*from 5 answers$/);
  const all = await listed(app);
  assert.equal(all.length, 5);
  const of = (group) => all.filter((one) => one.startsWith(`${group},`)).length;
  assert.deepEqual([of("Promoter"), of("Passive"), of("Detractor")], [3, 1, 1]);
  assert.equal((100 * (of("Promoter") - of("Detractor"))) / all.length, 40);
  assert.match(await says(satisfaction(app)), /NPS: 40 in Sep 2026/);
  assert.match(await text(satisfaction(app)), /30 to 50 is better/);
});

test("000-31 002-40 CSAT is the share of satisfied answers of twelve months, with how many there were", async (t) => {
  const id = sample.customers.find((one) => !one.churned && recent(one.id, "csat").length >= 3 && recent(one.id, "ces").length >= 1).id;
  const app = await openAt(t, id, "Satisfaction");
  const own = recent(id, "csat");
  const share = Math.round((100 * own.filter((one) => one.score >= 4).length) / own.length);
  const said = await text(figure(app, "CSAT"));
  assert.ok(said.startsWith(`CSAT ${share}%`), `${said}, not ${share}%`);
  assert.ok(said.includes(`from ${own.length} answers`), said);
  assert.match(await text(figure(app, "CES")), /^CES [\d.]+.*from \d+ answers?/);
});

test("000-31 a figure is chosen for the chart, stands in the address and survives a reload", async (t) => {
  const app = await openAt(t, BOSCH, "Satisfaction");
  await figure(app, "CSAT").click();
  await app.settled();
  assert.match(await app.hash(), /csat/i);
  assert.equal(await figure(app, "CSAT").getAttribute("aria-pressed"), "true");
  assert.match(await says(satisfaction(app)), /CSAT: 50/);
  const table = await figures(app, satisfaction(app));
  assert.deepEqual(table.head.slice(0, 2), ["Month", "CSAT"]);
  assert.deepEqual([table.rows.at(-1)[0], number(table.rows.at(-1)[1])], ["Sep 2026", 50]);
  await app.reload();
  await figure(app, "CSAT").waitFor();
  assert.match(await says(satisfaction(app)), /CSAT: 50/);
});

test("002-31 the projection names its method, or says what it lacks", async (t) => {
  const lines = await openAt(t, NBBJ, "Satisfaction");
  assert.match(await text(satisfaction(lines)), /Projection: a straight line by least squares through 7 of the last twelve months, −11\.6 points a month/);
  const none = await openAt(t, BOSCH, "Satisfaction");
  assert.match(await text(satisfaction(none)), /No projection: it takes 5 answers now and 6 of the last twelve months/);
});

test("002-30 answers with comment, feeling, topics and follow-up, the newest first", async (t) => {
  const app = await openAt(t, BOSCH, "Satisfaction");
  const all = await listed(app);
  const given = [...customer(BOSCH).responses].reverse();
  assert.equal(all.length, given.length);
  given.forEach((one, at) => {
    assert.ok(all[at].includes(`${one.score} of ${one.scale}`), all[at]);
    assert.ok(all[at].includes(one.respondent), all[at]);
    assert.ok(!one.comment || all[at].includes(`“${one.comment}”`), all[at]);
    for (const topic of one.topics ?? []) assert.ok(all[at].includes(topic), all[at]);
    assert.ok(!one.follow_up || all[at].includes(`Maya Okafor: ${one.follow_up.text}`), all[at]);
    if (one.sentiment) assert.ok(all[at].includes(one.sentiment < -0.25 ? "Negative" : "Neutral"), all[at]);
  });
});

test("002-30 answers are narrowed by survey, topic and feeling together; the address keeps it over a reload", async (t) => {
  const app = await openAt(t, BOSCH, "Satisfaction");
  const part = answers(app);
  assert.deepEqual(await options(part.getByRole("combobox", { name: "Topic" })), ["All topics", "contacts", "export", "reliability", "support"]);
  await choose(app, part, "Feeling", "Negative");
  assert.match(await app.hash(), /feeling=negative/);
  assert.equal((await listed(app)).length, 2);
  assert.match(await text(part), /2 of 6 answers/);
  await choose(app, part, "Survey", "NPS");
  await choose(app, part, "Topic", "reliability");
  const one = await listed(app);
  assert.equal(one.length, 1);
  assert.match(one[0], /Three tickets about the same fault/);
  await app.reload();
  await part.waitFor();
  assert.deepEqual(await listed(app), one);
  assert.equal(await part.getByRole("combobox", { name: "Topic" }).inputValue(), "reliability");
  await choose(app, part, "Topic", "contacts");
  assert.match(await text(part), /0 of 6 answers/);
  assert.match(await text(part), /No answer passes these filters/);
});

test("000-33 002-8 the activities with their plays, the newest first, narrowed by kind, person and play", async (t) => {
  const app = await openAt(t, BOSCH, "Engagement");
  const given = customer(BOSCH).activities;
  const all = await rows(app);
  assert.equal(all.length, given.length);
  const dates = all.map((row) => Date.parse(row[0]));
  assert.deepEqual(dates, [...dates].sort((a, b) => b - a));
  assert.deepEqual(all[0], ["16 Sep 2026", "training", "Basics for new users", "Maya Okafor", "boarding", "100"]);

  const part = activities(app);
  for (const kind of new Set(given.map((one) => one.kind))) {
    const n = given.filter((one) => one.kind === kind).length;
    await choose(app, part, "Kind", kind);
    const own = await rows(app);
    assert.equal(own.length, n, kind);
    assert.ok(own.every((row) => row[1] === kind), kind);
    assert.ok((await options(part.getByRole("combobox", { name: "Kind" }))).includes(`${kind} (${n})`));
  }
  await choose(app, part, "Kind", "workshop");
  await choose(app, part, "Play", "up-sell");
  const both = await rows(app);
  assert.ok(both.length > 0 && both.every((row) => row[1] === "workshop" && row[4].includes("up-sell")));
  assert.match(await app.hash(), /acts_kind=workshop/);
  assert.match(await app.hash(), /acts_play=up-sell/);
  await app.reload();
  await part.waitFor();
  assert.deepEqual(await rows(app), both);
  await choose(app, part, "Play", "boarding");
  assert.match(await text(part), /No activity passes these filters/);
});

test("000-34 frequency by weekday and week: the cells add up to the activities of the weeks", async (t) => {
  const app = await openAt(t, BOSCH, "Engagement");
  const { head, rows: weeks } = await figures(app, frequency(app));
  assert.equal(head.length, 9);
  assert.equal(weeks.length, 26);
  for (const row of weeks) {
    const sum = row.slice(1, 8).reduce((all, cell) => all + (/\d/.test(cell) ? number(cell) : 0), 0);
    assert.equal(sum, number(row[8]), row[0]);
  }
  const total = weeks.reduce((all, row) => all + number(row[8]), 0);
  const given = customer(BOSCH).activities.filter((one) => one.date >= "2026-04-06").length;
  assert.equal(total, given);
  assert.match(await text(frequency(app)), new RegExp(`${given} activities in 26 weeks, by weekday`));
  const busy = weeks.find((row) => row[0] === "week of 14 Sep 2026");
  assert.equal(busy[head.findIndex((name) => /^Wed/.test(name))], "1", "16 September 2026 is a Wednesday");
});

test("000-34 columns are weeks or months, kept in the address", async (t) => {
  const app = await openAt(t, BOSCH, "Engagement");
  await frequency(app).getByRole("button", { name: "Options of Engagement frequency" }).click();
  await app.page.getByRole("radiogroup", { name: "Columns" }).getByRole("radio", { name: "Months" }).click();
  await app.page.keyboard.press("Escape");
  await app.settled();
  assert.match(await app.hash(), /acts_by=month/);
  const { rows: months } = await figures(app, frequency(app));
  assert.equal(months.at(-1)[0], "Sep 2026");
  const own = (month) => customer(BOSCH).activities.filter((one) => one.date.startsWith(month)).length;
  assert.equal(number(months.find((row) => row[0] === "May 2026").at(-1)), own("2026-05"));
  assert.equal(number(months.find((row) => row[0] === "Jun 2026").at(-1)), own("2026-06"));
});

test("000-34 a cell narrows the list of activities to its days, and a chip takes that back", async (t) => {
  const app = await openAt(t, BOSCH, "Engagement");
  const all = await rows(app);
  await frequency(app).getByRole("group", { name: /, chart\./ }).focus();
  await app.page.keyboard.press("End");
  await app.page.keyboard.press("Enter");
  await app.settled();
  assert.match(await app.hash(), /acts_when=/);
  assert.notDeepEqual(await activities(app).innerText(), "");
  const narrowed = await text(activities(app));
  assert.match(narrowed, /[01] of 12 activities/);
  await activities(app).getByRole("button", { name: /remove/i }).click();
  await app.settled();
  assert.doesNotMatch(await app.hash(), /acts_when=/);
  assert.deepEqual(await rows(app), all);
});

test("002-38 002-41 004-4 004-6 notes of NBBJ stand by kind, with day, author and source", async (t) => {
  const app = await openAt(t, NBBJ, "Notes and plan");
  const given = (kind) => customer(NBBJ).notes.find((one) => one.kind === kind);
  const kinds = [
    ["Business challenges", "challenge", "29 Aug 2025 · Tomás Herrera · Discovery call"],
    ["Success metrics", "success_metric", "21 Feb 2026 · Tomás Herrera · Business review"],
    ["Handover", "handover", "1 Jan 2025 · Tomás Herrera · Sales"],
    ["User research", "research", "6 Feb 2026 · Tomás Herrera · Usability session"],
  ];
  for (const [title, kind, about] of kinds) {
    const entries = notes(app).getByRole("region", { name: title, exact: true }).getByRole("listitem");
    assert.deepEqual((await entries.allInnerTexts()).map((one) => one.replace(/\s+/g, " ").trim()), [`${given(kind).text} ${about}`], title);
  }
  assert.match(await text(notes(app)), /5 notes, the newest first/);
});

test("002-41 the voice of the customer is quoted, once", async (t) => {
  const app = await openAt(t, NBBJ, "Notes and plan");
  const voice = notes(app).getByRole("region", { name: "Voice of the customer", exact: true });
  assert.equal(await text(voice.getByRole("listitem")), "“We like it, we just have no time to learn the rest.” 5 Feb 2026 · Zoe Iwaki · Interview");
});

test("004-6 the kinds every stage needs say so when there is none", async (t) => {
  const app = await openAt(t, BOSCH, "Notes and plan");
  const metrics = notes(app).getByRole("region", { name: "Success metrics", exact: true });
  assert.match(await text(metrics), /None yet\..*"success_metric"/);
  assert.match(await text(notes(app).getByRole("region", { name: "Business challenges", exact: true })), /Audit findings repeat every year/);
  assert.equal(await notes(app).getByRole("region", { name: "Handover", exact: true }).count(), 0);
});

test("004-4 in an earlier month later notes are left out, and the page says how many", async (t) => {
  const app = await openAt(t, NBBJ, "Notes and plan", "?month=2025-12");
  const said = await text(notes(app));
  assert.match(said, /2 notes, the newest first; 3 dated after the day shown are left out/);
  assert.doesNotMatch(said, /Half the paper forms/);
});

test("003-8 what the customer is focused on, in its words, with the objectives of its plan", async (t) => {
  for (const id of [BOSCH, NBBJ]) {
    const app = await openAt(t, id, "Notes and plan");
    const said = await text(card(app, "Notes and plan", "Customer focus"));
    assert.ok(said.includes(customer(id).focus), said);
    const objectives = (customer(id).plan?.objectives ?? []).map((one) => one.title);
    for (const title of objectives) assert.ok(said.includes(title), `${title}: ${said}`);
  }
});

test("004-6 the plan of Bosch: the first KPI stands at 40.00% and serves two objectives", async (t) => {
  const app = await openAt(t, BOSCH, "Notes and plan");
  const plan = card(app, "Notes and plan", "Success plan");
  for (const title of customer(BOSCH).plan.objectives.map((one) => one.title)) {
    const said = await text(plan.getByRole("region", { name: title, exact: true }));
    assert.match(said, /\$1,000,000 to \$1,250,000, now \$1,100,000/);
    assert.match(said, /40\.00%/);
    assert.match(said, /serves 2 objectives/);
  }
  assert.match(await text(plan), /2 objectives, 2 KPIs, 0 completed/);
});

test("000-31 000-33 in an earlier month nothing of later days is told", async (t) => {
  const app = await openAt(t, BOSCH, "Satisfaction", "?month=2025-09");
  for (const one of await listed(app)) assert.doesNotMatch(one, /2026/);
  assert.equal((await listed(app)).length, 3);
  await goTo(app, "Engagement");
  const said = await text(section(app, "Engagement"));
  assert.doesNotMatch(said, /2026/);
});
