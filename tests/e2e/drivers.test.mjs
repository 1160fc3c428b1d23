// The drivers of health: a page each, its cards under the filters, and the lists behind its marks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { DIST, startSite } from "./support/site.mjs";
import { listed, number, press, rowsOf, sum, tableOf } from "./support/tables.mjs";

const sample = JSON.parse(readFileSync(join(DIST, "assets/data/sample.json"), "utf8"));
const isActive = (c) => (!c.since || c.since <= sample.as_of) && (!c.churned || c.churned > sample.as_of);
const active = sample.customers.filter(isActive);

const site = await startSite();
after(() => site.stop());

const DRIVERS = {
  engagement: "Subscriber Engagement",
  onboarding: "Onboarding",
  adoption: "Adoption",
  retention: "Retention",
  buyer_readiness: "Buyer Readiness",
  contact_quality: "Contact Quality",
  satisfaction: "Satisfaction",
};
/** A fit is made once for the data; its subtitle names whom it observed, whatever the filters. */
const OF_THE_DATA = ["How well the prediction fits"];

const open = (t, id, query = "", options = {}) => site.open(t, { address: `/#/drivers/${id}${query}`, ...options });

/** What every card says, by its title, once it says the same twice. */
async function cards(app) {
  const read = () => app.main.evaluate((main) => {
    const found = {};
    for (const card of main.querySelectorAll("section")) {
      const title = card.getAttribute("aria-label") ?? document.getElementById(card.getAttribute("aria-labelledby"))?.textContent;
      if (!title || card.parentElement.closest("section")) continue;
      const charts = [...card.querySelectorAll("[role=group][aria-label]")].map((chart) => chart.getAttribute("aria-label"));
      found[title.trim()] = [card.innerText, ...charts].join("\n");
    }
    return found;
  });
  let last = "";
  const still = (found) => {
    const isStill = JSON.stringify(found) === last;
    last = JSON.stringify(found);
    return isStill && !/Loading|aria-busy/.test(last);
  };
  await app.page.waitForTimeout(300);
  return app.until(read, still);
}

test("000-10 the navigation leads to the drivers, and the page's links to each of them", async (t) => {
  const app = await site.open(t);
  await app.page.keyboard.press("g");
  await app.page.keyboard.press("h");
  await app.page.waitForFunction(() => window.location.hash.startsWith("#/drivers"));
  await app.nav(/drivers/i).first().waitFor();
  const links = app.page.getByRole("navigation", { name: "Drivers of health" }).getByRole("link");
  assert.deepEqual((await links.allInnerTexts()).map((text) => text.trim()), Object.values(DRIVERS));
  for (const [id, name] of Object.entries(DRIVERS)) {
    await links.filter({ hasText: name }).click();
    await app.settled();
    assert.equal(await app.hash(), `#/drivers/${id}`);
    assert.equal(await links.filter({ hasText: name }).getAttribute("aria-current"), "page");
    await app.card(`${name} over time`).waitFor();
  }
});

for (const [id, name] of Object.entries(DRIVERS)) {
  test(`000-10 ${id} opens by its link, and every card follows the filters`, async (t) => {
    const app = await open(t, id);
    await app.card(`${name} over time`).waitFor();
    const all = await cards(app);
    await app.route(`#/drivers/${id}?industry=Manufacturing`);
    const some = await cards(app);
    assert.deepEqual(Object.keys(some), Object.keys(all), "the same cards");
    assert.ok(Object.keys(all).length >= 3, Object.keys(all).join());
    for (const [title, text] of Object.entries(all)) {
      if (!OF_THE_DATA.includes(title)) assert.notEqual(some[title], text, `${title} ignores the filters`);
    }
    await app.route(`#/drivers/${id}`);
    assert.deepEqual(await cards(app), all, "and back");
  });
}

test("000-10 the customers with and without a score are all that the filters leave", async (t) => {
  for (const id of Object.keys(DRIVERS).filter((own) => own !== "satisfaction")) {
    const app = await open(t, id, "?industry=Manufacturing");
    const text = await app.main.getByRole("region", { name: "Key figures of the driver" }).innerText();
    const [, n] = /Customers with a score\s+(\d+)/.exec(text);
    const [, without] = /Without a score\s+(\d+)/.exec(text);
    assert.equal(Number(n) + Number(without), active.filter((c) => c.industry === "Manufacturing").length, id);
  }
});

test("000-10 a driver that the model does not have is said, and the links lead on", async (t) => {
  const app = await open(t, "no-such-driver");
  await app.main.getByText("No such driver").waitFor();
  await app.main.getByText(/no driver with the id "no-such-driver"/).waitFor();
  await app.page.getByRole("link", { name: "Retention" }).click();
  await app.card("Retention over time").waitFor();
});

for (const [requirement, id, name] of [["000-23", "retention", "Retention"], ["000-26", "onboarding", "Onboarding"]]) {
  test(`${requirement} what impacts ${name}: against whom is chosen, and the difference is said in words`, async (t) => {
    const app = await open(t, id, "?industry=Manufacturing");
    const card = app.card(`What impacts ${name}`);
    const against = card.getByRole("combobox", { name: "Against" });
    assert.equal(await against.inputValue(), "all");
    assert.match(await card.innerText(), /of 3\d customers, against the mean of all 22\d customers/);
    const said = await app.page.getByTestId("driver-impact").innerText();
    await against.selectOption("then");
    await app.settled();
    assert.match(await app.hash(), /impact_vs=then/);
    assert.match(await card.innerText(), /against Jun 2026/);
    assert.notEqual(await app.page.getByTestId("driver-impact").innerText(), said);
    await app.reload();
    assert.equal(await card.getByRole("combobox", { name: "Against" }).inputValue(), "then");
  });

  test(`${requirement} a metric that impacts ${name} lists its lowest customers`, async (t) => {
    const app = await open(t, id, "?industry=Manufacturing");
    await app.chart(new RegExp(`^What impacts ${name}`)).focus();
    await press(app, "Home", "Enter");
    await app.list.waitFor();
    assert.match(await app.list.innerText(), /lowest score first/);
    const figures = (await app.list.getByRole("link").locator(".number.muted").allInnerTexts()).map(Number.parseFloat);
    assert.ok(figures.length > 10, `${figures.length} customers`);
    assert.ok(figures.every(Number.isFinite), figures.join());
    const rising = [...figures].sort((a, b) => a - b);
    assert.ok([rising, [...rising].reverse()].some((order) => order.join() === figures.join()), figures.join());
  });
}

test("a list that no filter can name takes the focus too, and Esc leads back to its mark", async (t) => {
  const app = await open(t, "retention");
  const chart = app.chart(/^What impacts Retention/);
  await chart.focus();
  await press(app, "Home", "Enter");
  await app.list.waitFor();
  assert.equal(await app.page.evaluate(() => document.activeElement.closest("[role=dialog]") !== null), true, "focus is in the list");
  await press(app, "Escape");
  assert.equal(await app.list.count(), 0);
  assert.equal(await chart.evaluate((own) => own.contains(document.activeElement)), true, "focus is back");
});

test("000-27 each bin of onboarding risk lists as many customers as it counts, all within its range", async (t) => {
  const app = await open(t, "onboarding");
  const [, ...rows] = await tableOf(app, "Onboarding risk");
  const bins = rows.filter(([name]) => / to /.test(name));
  assert.equal(bins.length, 10);
  const without = rows.find(([name]) => name === "No value");
  assert.equal(sum(bins.map((bin) => Number(bin[2]))) + Number(without[2]), active.length);
  for (const [name, , n] of bins.filter((bin) => bin[2] !== "0")) {
    await app.card("Onboarding risk").getByRole("button", { name, exact: true }).click();
    await app.list.waitFor();
    assert.equal(await listed(app), Number(n), name);
    const figures = (await app.list.getByRole("link").locator(".number.muted").allInnerTexts()).map(number);
    assert.equal(figures.length, Number(n), name);
    const [from, to] = name.split(" to ").map(number);
    assert.ok(figures.every((risk) => from <= risk && risk <= to), `${name}: ${figures}`);
    assert.deepEqual(figures, [...figures].sort((a, b) => b - a), "the highest risk first");
    await press(app, "Escape");
  }
});

test("000-27 a bin's first action filters the page to its customers, those without a score are listed", async (t) => {
  const app = await open(t, "onboarding");
  await app.chart(/^Onboarding risk/).focus();
  await press(app, "Home", "Enter");
  await app.list.waitFor();
  const n = await listed(app);
  await app.list.getByRole("button", { name: "Filter to these" }).click();
  await app.settled();
  assert.match(await app.chart(/^Onboarding risk/).getAttribute("aria-label"), new RegExp(`of ${n} customers: Low ${n}`));
  await app.page.goBack();
  await app.settled();
  await app.card("Onboarding risk").getByRole("button", { name: /have no score$/ }).click();
  assert.match(await app.list.getAttribute("aria-label"), /no score: 2 customers$/);
});

test("000-28 the adoption engagement score has a change, a base and the customers it is of", async (t) => {
  const app = await open(t, "adoption", "?industry=Manufacturing");
  const text = await app.card("Adoption engagement score").innerText();
  assert.match(text, /\d\.\d\s*of 10/);
  assert.match(text, /vs Jun 2026/);
  assert.match(text, /All, 223 customers: \d\.\d/);
  assert.match(text, new RegExp(`of ${active.filter((c) => c.industry === "Manufacturing").length} customers`));
});

test("000-29 self, all and what counts as good stand on one scale; a row lists the lowest", async (t) => {
  const app = await open(t, "adoption");
  const all = await tableOf(app, "Adoption engagement score");
  await app.route("#/drivers/adoption?industry=Hospitality");
  const own = await tableOf(app, "Adoption engagement score");
  assert.match(own[0][2], /^Selected, 11 customers$/);
  assert.match(own[0][3], /^All, 223 customers$/);
  const column = (table, idx) => table.slice(1).map((row) => row[idx]);
  assert.notDeepEqual(column(own, 2), column(all, 2), "self follows the filters");
  for (const idx of [3, 4]) assert.deepEqual(column(own, idx), column(all, idx), "peers and benchmark stay");
  for (const cell of [2, 3, 4].flatMap((idx) => column(own, idx)).filter((text) => text !== "–")) {
    assert.ok(number(cell) >= 0 && number(cell) <= 10, cell);
  }
  const name = "License utilization";
  await app.card("Adoption engagement score").getByRole("button", { name }).click();
  await app.list.waitFor();
  const figures = (await app.list.locator(".number.muted").allInnerTexts()).map(number);
  assert.deepEqual(figures, [...figures].sort((a, b) => a - b));
});

test("000-29 no two columns of the bullet's table have the same name", async (t) => {
  const app = await open(t, "adoption");
  const [head] = await tableOf(app, "Adoption engagement score");
  assert.equal(new Set(head).size, head.length, head.join(", "));
});

test("000-30 users by class over time: shares are of all users, and the numbers are the data's", async (t) => {
  const app = await open(t, "adoption");
  const [head, ...rows] = await tableOf(app, "Users by class over time");
  assert.deepEqual(head, ["Month", "power", "regular", "occasional", "dormant", "All users"]);
  assert.ok(rows.length >= 12, `${rows.length} months`);
  for (const row of rows) assert.ok(Math.abs(sum(row.slice(1, 5).map(number)) - 100) <= 2, row.join());
  const now = active.flatMap((c) => (c.usage ?? []).filter((u) => u.month === "2026-09"));
  assert.equal(number(rows.at(-1)[5]), sum(now.flatMap((u) => Object.values(u.classes))));
  const card = app.card("Users by class over time");
  await card.getByRole("button", { name: /^Options/ }).click();
  await app.page.getByRole("radio", { name: "Number of users" }).click();
  await app.settled();
  assert.match(await app.hash(), /segments=count/);
  await press(app, "Escape");
  const counts = (await tableOf(app, "Users by class over time")).at(-1);
  assert.equal(number(counts[1]), sum(now.map((u) => u.classes.power)));
});

test("000-32 the rule for users is shown with its counts, and editing it changes them", async (t) => {
  const app = await open(t, "adoption");
  const card = app.card("How users are categorized");
  const read = async () => (await rowsOf(card.getByRole("table"))).slice(1);
  const before = await read();
  assert.match(before[0][0], /power\s+at least 20 sessions a month, seen in the last 7 days/);
  assert.match(before.at(-1)[0], /dormant\s+everybody else/);
  const users = sum(active.map((c) => (c.subscribers ?? []).length));
  assert.equal(sum(before.map((row) => number(row[1]))), users);
  await card.getByRole("button", { name: "Edit the rule" }).click();
  const form = app.page.getByRole("dialog");
  await form.getByRole("textbox", { name: "Sessions, at least" }).first().fill("many");
  await form.getByRole("button", { name: "Use this rule" }).click();
  assert.ok(await form.isVisible(), "a rule that is no rule is not taken");
  await form.getByRole("textbox", { name: "Sessions, at least" }).first().fill("40");
  await form.getByRole("button", { name: "Use this rule" }).click();
  await form.waitFor({ state: "hidden" });
  await card.getByText("Your rule").waitFor();
  const now = await app.until(read, (rows) => /40/.test(rows[0][0]));
  assert.match(now[0][0], /at least 40 sessions/);
  assert.ok(number(now[0][1]) < number(before[0][1]), `${now[0][1]} of ${before[0][1]}`);
  assert.equal(sum(now.map((row) => number(row[1]))), users);
});

test("000-19 groups by another dimension; a name lists its customers and filters to them", async (t) => {
  const app = await open(t, "retention");
  const card = app.card("Retention by group");
  await card.getByRole("combobox", { name: "Group by" }).selectOption("region");
  await app.settled();
  assert.match(await app.hash(), /by=region/);
  const rows = (await rowsOf(card.getByRole("table", { name: "Mean score by region" }))).slice(1);
  assert.deepEqual(rows.map(([name]) => name).sort(), ["APAC", "Americas", "EMEA"]);
  const scores = rows.map((row) => number(row[2]));
  assert.deepEqual(scores, [...scores].sort((a, b) => a - b), "the lowest first");
  for (const [name, n] of rows) assert.equal(number(n), active.filter((c) => c.region === name).length, name);
  await card.getByRole("button", { name: "EMEA" }).click();
  await app.list.waitFor();
  assert.equal(await listed(app), active.filter((c) => c.region === "EMEA").length);
  await app.list.getByRole("button", { name: "Filter to these" }).click();
  await app.settled();
  assert.match(await app.hash(), /region=EMEA/);
  assert.match(await app.hash(), /by=region/);
});

test("000-19 a group counts the customers that its name lists, whether or not they have the score", async (t) => {
  const app = await open(t, "onboarding");
  const card = app.card("Onboarding by group");
  for (const [name, n] of (await rowsOf(card.getByRole("table"))).slice(1)) {
    await card.getByRole("button", { name, exact: true }).click();
    await app.list.waitFor();
    assert.equal(await listed(app), Number.parseInt(n, 10), name);
    await press(app, "Escape");
  }
});

for (const [id, name] of Object.entries(DRIVERS)) {
  test(`filters that leave nobody on ${id} are named and cleared`, async (t) => {
    const app = await open(t, id, "?industry=Nowhere");
    await app.main.getByText("No customers match these filters").waitFor();
    await app.main.getByRole("button", { name: "Clear filters" }).click();
    await app.card(`${name} over time`).waitFor();
    assert.equal(await app.hash(), `#/drivers/${id}`);
  });
}
