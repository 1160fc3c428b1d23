// A customer's users: how far they use the product, beside peers and benchmark, and in which class.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { card, cells, figures, goTo, number, openCustomer, says } from "./support/customer.mjs";
import { ROOT, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const customer = (id) => sample.customers.find((one) => one.id === id);
const [BOSCH, NBBJ] = ["c-001", "c-002"];
const CLASSES = ["power", "regular", "occasional", "dormant"];

const score = (app) => card(app, "Adoption", "Adoption engagement score");
const trend = (app) => card(app, "Adoption", "Users by class over time");
const classes = (app) => card(app, "Adoption", "How users are categorized");
const chart = (part) => part.getByRole("group", { name: /, chart\./ });
const text = async (part) => (await part.innerText()).replace(/\s+/g, " ").trim();

async function openUsers(t, id, query = "") {
  const app = await openCustomer(site, t, id, query);
  await goTo(app, "Adoption");
  return app;
}

/** How many users the rule puts into each class, by the table. */
async function counts(app) {
  const { rows } = await cells(app.page.getByTestId("user-classes"));
  // A class that only the data names has no count by the rule.
  const ruled = rows.filter((row) => row[1] !== "–");
  return Object.fromEntries(ruled.map((row) => [row[0].split(" ")[0], Number(row[1])]));
}

const rule = (app) => app.page.getByTestId("user-rule").innerText();
const dialog = (app) => app.page.getByRole("dialog", { name: "How users are categorized" });
const field = (app, line, name) => dialog(app).getByRole("listitem").nth(line).getByRole("textbox", { name, exact: true });

async function edit(app) {
  await classes(app).getByRole("button", { name: "Edit the rule" }).click();
  await dialog(app).waitFor();
}

async function press(app, name) {
  await dialog(app).getByRole("button", { name, exact: true }).click();
  await app.settled();
}

test("000-28 the engagement score is the mean of the two drivers it names, with its change", async (t) => {
  const app = await openUsers(t, BOSCH);
  const shown = number(await app.page.getByTestId("engagement-score").innerText());
  assert.match(await text(score(app)), /The mean of Adoption and Subscriber Engagement of the scorecard Health/);
  const driver = async (name) => {
    const said = await text(app.page.getByTestId("drivers").getByRole("listitem").filter({ hasText: name }));
    return Number(/metrics ([\d.]+)/.exec(said)[1]);
  };
  const mean = ((await driver("Adoption")) + (await driver("Subscriber Engagement"))) / 2;
  assert.ok(Math.abs(shown - mean) <= 0.101, `${shown} is not the mean ${mean}`);

  const [, word, change] = /(up|down|unchanged) [−+]?([\d.]+) vs Jun 2026/.exec(await text(score(app)));
  const then = await openUsers(t, BOSCH, "?month=2026-06");
  const was = number(await then.page.getByTestId("engagement-score").innerText());
  assert.equal(word, shown < was ? "down" : "up");
  assert.ok(Math.abs(Math.abs(shown - was) - Number(change)) <= 0.101, `${was} to ${shown} is not ${change}`);
});

test("000-29 customer, peers and benchmark stand on one scale of 0 to 10, and the words follow from them", async (t) => {
  const app = await openUsers(t, BOSCH);
  const { head, rows } = await figures(app, score(app));
  assert.deepEqual(head.slice(0, 5), ["Metric", "Value", "Bosch", "Enterprise, 22 customers", "Counts as good"]);
  assert.equal(rows.length, 7);
  for (const row of rows) {
    for (const value of row.slice(2, 5).filter((one) => one !== "–")) assert.ok(number(value) >= 0 && number(value) <= 10, row.join());
  }
  const rated = rows.filter((row) => row[4] !== "–").map((row) => ({ name: row[0], own: number(row[2]), good: number(row[4]) }));
  const furthest = [...rated].sort((a, b) => a.own - a.good - (b.own - b.good))[0];
  const reach = rated.filter((one) => one.own >= one.good).length;
  assert.ok((await says(score(app))).endsWith(
    `chart. ${reach} of ${rated.length} reach the benchmark; furthest below it: ${furthest.name}, ${furthest.own.toFixed(1)} against ${furthest.good.toFixed(1)}`,
  ), await says(score(app)));
});

test("000-29 a row lists the peers by that metric, the lowest first", async (t) => {
  const app = await openUsers(t, BOSCH);
  await score(app).getByRole("button", { name: "View as table" }).click();
  await score(app).getByRole("button", { name: "License utilization", exact: true }).click();
  const list = app.page.getByRole("dialog");
  await list.waitFor();
  const said = await text(list);
  assert.match(said, /License utilization/);
  assert.match(said, /lowest score first/);
  const own = sample.customers.filter((one) => one.segment === "Enterprise" && !one.churned && one.since <= sample.as_of);
  assert.match(said, new RegExp(`\\b${own.length} customers`));
});

test("000-30 users by class over the months: shares sum to 100, numbers to all users", async (t) => {
  const app = await openUsers(t, NBBJ);
  const shares = await figures(app, trend(app));
  assert.deepEqual(shares.head, ["Month", ...CLASSES, "All users"]);
  for (const row of shares.rows) {
    const sum = row.slice(1, 5).reduce((all, cell) => all + number(cell), 0);
    assert.ok(Math.abs(sum - 100) <= 2, `${row[0]}: ${sum}%`);
  }
  await trend(app).getByRole("button", { name: "Options of Users by class over time" }).click();
  await app.page.getByRole("radiogroup", { name: "Height" }).getByRole("radio", { name: "Number of users" }).click();
  await app.page.keyboard.press("Escape");
  await app.settled();
  assert.match(await app.hash(), /segments=count/);
  const { rows } = await figures(app, trend(app));
  for (const row of rows) assert.equal(row.slice(1, 5).reduce((all, cell) => all + number(cell), 0), number(row[5]), row[0]);
  const last = customer(NBBJ).usage.at(-1).classes;
  assert.deepEqual(rows.at(-1).slice(1, 5).map(number), CLASSES.map((name) => last[name]));
  assert.equal(rows.at(-1)[0], "Sep 2026");
  await app.reload();
  await chart(trend(app)).waitFor();
  assert.deepEqual((await figures(app, trend(app))).rows, rows);
});

test("000-30 a month that is picked moves the page to it, and the course ends there", async (t) => {
  const app = await openUsers(t, NBBJ);
  await trend(app).getByRole("button", { name: "View as table" }).click();
  await trend(app).getByRole("button", { name: "Jun 2026", exact: true }).click();
  await app.page.waitForFunction(() => location.hash.includes("month=2026-06"));
  await app.settled();
  assert.equal((await cells(trend(app).getByRole("table"))).rows.at(-1)[0], "Jun 2026");
});

test("002-34 002-35 usage of the month: what the data counts, and the ratios that follow", async (t) => {
  const app = await openUsers(t, NBBJ);
  const said = await text(card(app, "Adoption", "Product usage"));
  const { dau, wau, mau, sessions, seconds } = customer(NBBJ).usage.at(-1);
  for (const [name, value] of [["Daily active users", dau], ["Weekly active users", wau], ["Monthly active users", mau]]) {
    assert.ok(said.includes(`${name} ${value}`), `${name} ${value}: ${said}`);
  }
  assert.ok(said.includes(`Stickiness ${Math.round((100 * dau) / mau)}%`), said);
  assert.ok(said.includes(`Sessions per active user ${(sessions / mau).toFixed(1)}`), said);
  const length = Math.round(seconds / sessions);
  assert.ok(said.includes(`Average session duration ${Math.floor(length / 60)} min ${length % 60} s`), said);
});

test("000-32 the rule is stated, and its counts are those of the users in the data", async (t) => {
  const app = await openUsers(t, NBBJ);
  assert.match(await rule(app), /^The model's rule: /);
  const said = await text(classes(app));
  assert.match(said, /power at least 20 sessions a month, seen in the last 7 days/);
  assert.match(said, /dormant everybody else/);
  assert.deepEqual(await counts(app), { power: 3, regular: 2, occasional: 0, dormant: 0 });
  const { rows } = await cells(app.page.getByTestId("user-classes"));
  assert.deepEqual(rows.map((row) => row[2]), ["60%", "40%", "0%", "0%"]);
});

test("000-32 another rule counts at once, on every customer, and after a reload; the model's comes back", async (t) => {
  const app = await openUsers(t, NBBJ);
  await edit(app);
  assert.equal(await field(app, 0, "Sessions, at least").inputValue(), "20");
  await field(app, 0, "Class").fill("heavy");
  await field(app, 0, "Sessions, at least").fill("30");
  await field(app, 1, "Sessions, at least").fill("12");
  await press(app, "Use this rule");
  assert.equal(await dialog(app).count(), 0);
  // Sessions of the five: 32, 18, 11, 27, 20.
  const own = { heavy: 1, regular: 3, occasional: 1, dormant: 0 };
  assert.deepEqual(await counts(app), own);
  assert.match(await rule(app), /^Your rule: /);
  assert.match(await text(classes(app)), /heavy at least 30 sessions a month/);

  await app.reload();
  await app.page.getByTestId("user-classes").waitFor();
  assert.deepEqual(await counts(app), own);

  await app.route(`#/customers/${BOSCH}?section=adoption`);
  await classes(app).getByText(/^5 users listed/).waitFor();
  await app.page.waitForFunction(() => document.querySelector("h1").textContent === "Bosch");
  const sessions = customer(BOSCH).subscribers.map((one) => one.sessions);
  await app.page.waitForTimeout(500);
  assert.equal((await counts(app)).heavy, sessions.filter((n) => n >= 30).length);
  assert.equal((await counts(app)).regular, sessions.filter((n) => n < 30 && n >= 12).length);

  await edit(app);
  await press(app, "As the model says");
  assert.equal(await field(app, 0, "Class").inputValue(), "power");
  await press(app, "Use this rule");
  assert.match(await rule(app), /^The model's rule: /);
  await app.reload();
  await app.page.getByTestId("user-classes").waitFor();
  assert.match(await rule(app), /^The model's rule: /);
  assert.deepEqual(Object.keys(await counts(app)), CLASSES);
});

test("000-32 what is wrong with a rule stands at its field, and nothing changes until it is right", async (t) => {
  const app = await openUsers(t, NBBJ);
  const before = await counts(app);
  await edit(app);
  const fault = async (line, name) => {
    const one = field(app, line, name);
    const id = (await one.getAttribute("aria-describedby"))?.split(" ").at(-1);
    return { invalid: await one.getAttribute("aria-invalid"), words: await app.page.evaluate((own) => document.getElementById(own)?.innerText ?? "", id) };
  };
  const wrong = [
    [0, "Sessions, at least", "many", "20", "A number, 0 or more."],
    [0, "Sessions, at least", "-1", "20", "A number, 0 or more."],
    [1, "Days unseen, at most", "soon", "14", "A number, 0 or more, or nothing."],
    [2, "Class", "", "occasional", "Give the class a name."],
    [1, "Class", "power", "regular", "A class above is called so."],
  ];
  for (const [line, name, bad, good, words] of wrong) {
    await field(app, line, name).fill(bad);
    await press(app, "Use this rule");
    assert.equal(await dialog(app).count(), 1, `${name} "${bad}" was taken`);
    assert.deepEqual(await fault(line, name), { invalid: "true", words }, `${name} "${bad}"`);
    await field(app, line, name).fill(good);
    await app.settled();
    assert.notEqual((await fault(line, name)).invalid, "true", "the words go when it is right");
  }
  assert.deepEqual(await graveFindings(app.page), []);
  await field(app, 0, "Sessions, at least").fill("31");
  await press(app, "Cancel");
  assert.deepEqual(await counts(app), before);
  assert.match(await rule(app), /^The model's rule: /);
  await edit(app);
  assert.equal(await field(app, 0, "Sessions, at least").inputValue(), "20", "what was cancelled is forgotten");
});

test("000-32 classes are added, moved and taken away; the first that fits counts", async (t) => {
  const app = await openUsers(t, NBBJ);
  await edit(app);
  await press(app, "Add a class");
  await field(app, 4, "Class").fill("steady");
  await field(app, 4, "Sessions, at least").fill("18");
  for (let at = 5; at > 1; at -= 1) await press(app, `Move up class ${at}`);
  assert.equal(await field(app, 0, "Class").inputValue(), "steady");
  await press(app, "Remove class 4");
  await press(app, "Use this rule");
  assert.deepEqual(await counts(app), { steady: 4, power: 0, regular: 1, dormant: 0 });
});
