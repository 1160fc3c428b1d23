// The time with a customer, its contracts, where it is and to whom it belongs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { card, cells, figures, goTo, nameOf, number, openCustomer, options, says } from "./support/customer.mjs";
import { ROOT, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const customer = (id) => sample.customers.find((one) => one.id === id);
const [BOSCH, NBBJ] = ["c-001", "c-002"];

const lifecycle = (app) => card(app, "Lifecycle", /^Customer lifecycle: /);
const contracts = (app) => card(app, "Lifecycle", "Contracts");
const places = (app, title) => card(app, "Organization", title);
const group = (app) => places(app, "Parent and children");
const chart = (part) => part.getByRole("group", { name: /, chart\./ });
const text = async (part) => (await part.innerText()).replace(/\s+/g, " ").trim();

async function openAt(t, id, section, query = "") {
  const app = await openCustomer(site, t, id, query);
  await goTo(app, section);
  return app;
}

async function choose(app, name, label) {
  await lifecycle(app).getByRole("combobox", { name, exact: true }).selectOption({ label });
  await app.settled();
}

/** Presses the name of a row in the table of a card's chart. */
async function pick(part, name) {
  await part.getByRole("button", { name: "View as table" }).click();
  await part.getByRole("button", { name, exact: true }).click();
}

test("000-25 the level is one contract or all: timeline, contracts and the tile follow it", async (t) => {
  const app = await openAt(t, BOSCH, "Lifecycle");
  const level = lifecycle(app).getByRole("combobox", { name: "Level", exact: true });
  assert.deepEqual(await options(level), ["Contract 1", "Contract 2", "Contract 3", "Contract 4", "All contracts"]);
  assert.equal(await level.inputValue(), "Contract 2");
  assert.match(await text(lifecycle(app)), /Contract 2, \d+ \w+ 2023 to \d+ Aug 2027/);

  for (const [label, n, value] of [["Contract 1", 3, "$494k"], ["Contract 4", 1, "$11.4k"], ["All contracts", 7, "$1.5M"]]) {
    await choose(app, "Level", label);
    assert.match(decodeURIComponent(await app.hash()), label === "All contracts" ? /contract=all/ : new RegExp(`contract=${label}`));
    const shown = (await cells(contracts(app).getByRole("table"))).rows;
    assert.equal(shown.length, n, label);
    if (n < 7) assert.ok(shown.every((row) => row[1] === label), label);
    const drawn = (await figures(app, lifecycle(app))).rows.filter((row) => row[1] === "Contracts");
    assert.equal(drawn.length, n, `${label} on the timeline`);
    const tiles = app.main.getByRole("region", { name: "Key figures" });
    assert.ok((await text(tiles)).startsWith(`Contract value ${value}`), `${label}: ${await text(tiles)}`);
  }

  await choose(app, "Level", "Contract 3");
  await app.reload();
  await lifecycle(app).waitFor();
  assert.equal(await lifecycle(app).getByRole("combobox", { name: "Level", exact: true }).inputValue(), "Contract 3");
});

test("000-25 the subscriber is one or all: what he said stands on the timeline, and who he is below it", async (t) => {
  const app = await openAt(t, BOSCH, "Lifecycle", "?contract=all");
  const people = customer(BOSCH).subscribers.map((one) => one.name);
  const field = lifecycle(app).getByRole("combobox", { name: "Subscriber", exact: true });
  assert.deepEqual(await options(field), [`All ${people.length}`, ...people]);
  const answers = async () => (await figures(app, lifecycle(app))).rows.filter((row) => row[1] === "Answer");
  const all = await answers();
  // Of Bosch's answers the NPS ones weigh enough to stand there; all are of one person.
  assert.ok(all.length >= 3 && all.every((row) => row[4].startsWith("Dmitri Iwaki")), JSON.stringify(all));

  await choose(app, "Subscriber", "Dmitri Iwaki");
  assert.deepEqual(await answers(), all);

  await choose(app, "Subscriber", "Carlos Quist");
  assert.match(await app.hash(), /subscriber=c-001-s3/);
  assert.deepEqual(await answers(), [], "he gave none that stands there");
  const said = await text(lifecycle(app));
  assert.match(said, /Subscriber Carlos Quist/);
  assert.match(said, /Analyst/);
  assert.match(said, /27 Sep 2026/);

  await app.reload();
  await lifecycle(app).waitFor();
  assert.match(await text(lifecycle(app)), /Subscriber Carlos Quist/);
  await choose(app, "Subscriber", `All ${people.length}`);
  assert.doesNotMatch(await app.hash(), /subscriber=/);
  assert.deepEqual(await answers(), all);
});

test("000-2 every stage stands on the timeline with its days, the present one open", async (t) => {
  const app = await openAt(t, BOSCH, "Lifecycle");
  const stages = (await figures(app, lifecycle(app))).rows.filter((row) => row[1] === "Stage" && row[3] !== "–");
  assert.equal(stages.length, customer(BOSCH).stages.length);
  for (let at = 0; at < stages.length - 1; at += 1) assert.equal(stages[at][3], stages[at + 1][2], "a stage ends where the next begins");
  assert.deepEqual(stages.at(-1).slice(0, 4), ["Experience", "Stage", "28 Nov 2020", "open"]);
  assert.match(await says(lifecycle(app)), /in the stage Experience since 28 Nov 2020; renewal on 1 Aug 2027/);
});

test("000-25 an event moves the page to its month", async (t) => {
  const app = await openAt(t, BOSCH, "Lifecycle");
  await pick(lifecycle(app), "Contract 2 renewed");
  await app.page.waitForFunction(() => location.hash.includes("month=2026-08"));
  await app.page.getByRole("button", { name: /^Day shown and comparison 31 Aug 2026/ }).waitFor();
});

test("000-25 the contracts of Bosch: those in force add up to its revenue, and the next renewal is named", async (t) => {
  const app = await openAt(t, BOSCH, "Lifecycle");
  const { head, rows } = await cells(contracts(app).getByRole("table"));
  assert.deepEqual(head, ["Product", "Level", "Start", "End", "A month", "One-off", "Pricing", "Quantity", "State"]);
  assert.equal(rows.length, customer(BOSCH).contracts.length);
  const force = rows.filter((row) => row[8].startsWith("in force"));
  assert.equal(force.reduce((sum, row) => sum + number(row[4]), 0), 125_000);
  assert.deepEqual(force.filter((row) => /renewal due/.test(row[8])).map((row) => row[0]), ["Round-the-clock help desk"]);
  assert.match(await text(contracts(app)), /Renews on 1 Jan 2027, in 93 days: renewal due/);
});

test("000-25 the only contract of NBBJ: 36 months of $14,250 and $25,000 once", async (t) => {
  const app = await openAt(t, NBBJ, "Lifecycle");
  const { rows } = await cells(contracts(app).getByRole("table"));
  assert.deepEqual(rows, [["Cloud workspace", "Standard", "1 Jan 2025", "1 Jan 2028", "$14,250", "$25,000", "per seat", "410", "in force"]]);
  assert.match(await text(contracts(app)), /Renews on 1 Jan 2028/);
});

for (const [id, name, city, country] of [[NBBJ, "NBBJ", "Seattle", "United States"], [BOSCH, "Bosch", "Stuttgart", "Germany"]]) {
  test(`000-20 the sites of ${name}: headquarters ${city}, growth at every node, and the whole is the mean by revenue`, async (t) => {
    const app = await openAt(t, id, "Organization");
    const given = customer(id).sites;
    const part = places(app, "Sites and growth");
    const { rows } = await cells(part.getByRole("table", { name: "Sites" }));
    assert.equal(rows.length, given.length);
    assert.deepEqual(rows.filter((row) => /Headquarters/.test(row[0])).map((row) => row[0]), [`${city} headquarters Headquarters ${city}, ${country}`]);
    for (const one of given) {
      const row = rows.find((cell) => cell[0].startsWith(one.name));
      assert.equal(number(row[2]), one.employees, one.name);
      const sign = one.growth < 0 ? "down −" : "up +";
      assert.equal(row[4], `${sign}${Math.abs(100 * one.growth).toFixed(1)}%`);
    }

    const tree = (await figures(app, part)).rows;
    const sum = given.reduce((all, one) => all + one.mrr, 0);
    const growth = (100 * given.reduce((all, one) => all + one.mrr * one.growth, 0)) / sum;
    assert.equal(tree[0][0], name);
    assert.ok(Math.abs(number(tree[0][2]) - growth) <= 0.0501, `${tree[0][2]} is not ${growth}`);
    assert.equal(number(tree[0][3]), sum);
    assert.equal(number(tree[0][4]), given.reduce((all, one) => all + one.employees, 0));
    assert.equal(tree[0][7], await app.page.getByTestId("score").innerText());
    assert.equal(tree.find((row) => row[0] === `${city} headquarters`).at(-1), "Headquarters");
    assert.ok(tree.slice(1).every((row) => row[1] !== "–"), "every node stands below another");

    const map = places(app, "Sites on the map");
    assert.match(await says(map), new RegExp(`${given.length} sites in 1 country; headquarters: ${city}`));
    const spots = (await figures(app, map)).rows;
    assert.deepEqual([spots[0][0], spots[0][1], spots[0][3]], [country, String(given.length), tree[0][2]]);
    const spread = (await figures(app, places(app, "Distribution by region"))).rows;
    assert.equal(spread.reduce((all, row) => all + number(row[1]), 0), sum);
    assert.equal(spread.reduce((all, row) => all + number(row[2]), 0), 100);
  });
}

test("000-20 the map's bubbles are by revenue or by employees, and a bubble leads to its country", async (t) => {
  const app = await openAt(t, NBBJ, "Organization");
  const map = places(app, "Sites on the map");
  await map.getByRole("button", { name: "Options of Sites on the map" }).click();
  await app.page.getByRole("radiogroup", { name: "Size by" }).getByRole("radio", { name: "Employees" }).click();
  await app.page.keyboard.press("Escape");
  await app.settled();
  assert.match(await app.hash(), /sites=employees/);
  assert.match(await text(map), /bubbles by employees/);

  await chart(map).focus();
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("Enter");
  const list = app.page.getByRole("dialog");
  await list.waitFor();
  const n = sample.customers.filter((one) => one.country === "US" && !one.churned && one.since <= sample.as_of).length;
  assert.match(await text(list), new RegExp(`\\b${n} customers`));
  await list.getByRole("button", { name: "Filter to these" }).click();
  await app.settled();
  assert.match(await app.hash(), /country=/);
});

test("000-20 a customer between parent and child: everybody of the group, with the stated roll-up", async (t) => {
  const app = await openAt(t, "c-060", "Organization");
  await chart(group(app)).waitFor();
  const { rows } = await figures(app, group(app));
  assert.deepEqual(new Set(rows.map((row) => row[0])), new Set(["c-059", "c-060", "c-061", "c-062"].map((id) => customer(id).name)));
  const row = (id) => rows.find((one) => one[0] === customer(id).name);
  assert.equal(row("c-059")[1], "–");
  for (const id of ["c-060", "c-061", "c-062"]) assert.equal(row(id)[1], customer(customer(id).parent).name);
  assert.equal(row("c-059").at(-1), "Parent");

  const own = ["c-059", "c-060", "c-061"].map((id) => customer(id).mrr);
  assert.equal(number(row("c-059")[3]), own.reduce((all, one) => all + one, 0), "the sum of all below that are customers");
  const healths = ["c-059", "c-060", "c-061"].map((id) => number(row(id)[2]));
  const mean = healths.reduce((all, one, at) => all + one * own[at], 0) / own.reduce((all, one) => all + one, 0);
  assert.ok(Math.abs(number(row("c-059")[6]) - mean) <= 0.101, `${row("c-059")[6]} is not ${mean}`);
  assert.match(await text(group(app)), /MRR is the sum and health the mean of the scores weighted by MRR/);
});

test("000-20 a pick opens the parent, a child opens from there, and the back button leads back", async (t) => {
  const app = await openAt(t, "c-060", "Organization");
  await pick(group(app), customer("c-059").name);
  await app.page.waitForFunction(() => location.hash.startsWith("#/customers/c-059"));
  await app.settled();
  assert.ok((await nameOf(app).innerText()).startsWith(customer("c-059").name));
  assert.match(await app.hash(), /section=organization/);

  const { rows } = await figures(app, group(app));
  assert.ok(rows.some((row) => row[0] === customer("c-060").name));
  await chart(group(app)).focus();
  const seen = new Set();
  for (let press = 0; press < 2; press += 1) await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("Enter");
  await app.page.waitForFunction(() => !location.hash.startsWith("#/customers/c-059"));
  seen.add((await app.hash()).replace(/\?.*/, ""));
  assert.ok(["#/customers/c-060", "#/customers/c-061"].includes([...seen][0]), [...seen][0]);
  await app.page.goBack();
  await app.page.waitForFunction(() => location.hash.startsWith("#/customers/c-059"));
  await app.page.goBack();
  await app.page.waitForFunction(() => location.hash.startsWith("#/customers/c-060"));
});

test("000-41 a customer that stands alone says so and which field would change it", async (t) => {
  const app = await openAt(t, BOSCH, "Organization");
  const said = await text(group(app));
  assert.match(said, /no parent and no children/);
  assert.match(said, /"parent"/);
  await group(app).getByRole("button", { name: "Load other data" }).click();
  await app.page.waitForFunction(() => location.hash.startsWith("#/data"));
});
