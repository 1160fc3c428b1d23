// What a customer brings in and is worth: the tiles, and the lines beside everybody and the segment.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { card, figures, goTo, number, openCustomer, says, sectionLink } from "./support/customer.mjs";
import { ROOT, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const active = sample.customers.filter((one) => !one.churned && one.since <= sample.as_of);
const BOSCH = "c-001";
const MONEY = ["ARR month over month", "ARR growth", "Customer lifetime value"];
const TILES = [
  ["000-35", "Contract value", "$498k", "up", "+2.1%"],
  ["000-36", "Customer lifetime value", "$9.5M", "down", "−3.6%"],
  ["000-37", "Account buyer readiness", "53%", "up", "+2.1%"],
  ["000-38", "Annual recurring revenue", "$1.5M", "down", "−1.1%"],
];

const tile = (app, name) =>
  app.main.getByRole("region", { name: "Key figures" }).getByRole("article")
    .filter({ has: app.page.getByRole("heading", { name, exact: true }) });
const text = async (part) => (await part.innerText()).replace(/\s+/g, " ").trim();
const money = (app, title) => card(app, "Economics", title);
const chart = (part) => part.getByRole("group", { name: /, chart\./ });

async function openMoney(t, id = BOSCH, query = "") {
  const app = await openCustomer(site, t, id, query);
  await goTo(app, "Economics");
  for (const title of MONEY) await chart(money(app, title)).waitFor();
  return app;
}

/** Sets an option behind the gear of a card. */
async function set(app, title, group, value) {
  await money(app, title).getByRole("button", { name: `Options of ${title}` }).click();
  await app.page.getByRole("radiogroup", { name: group }).getByRole("radio", { name: value, exact: true }).click();
  await app.page.keyboard.press("Escape");
  await app.settled();
}

for (const [id, name, value, word, change] of TILES) {
  test(`${id} ${name} of Bosch is ${value}, ${word} ${change}, against June`, async (t) => {
    const app = await openCustomer(site, t, BOSCH);
    const said = await text(tile(app, name));
    assert.ok(said.startsWith(`${name} ${value}`), said);
    assert.match(said, new RegExp(`${word} [+−]?${change.slice(1).replace(".", "\\.")} vs Jun 2026$`));
  });

  test(`${id} the change of ${name} has its sign as well as its arrow`, async (t) => {
    const app = await openCustomer(site, t, BOSCH);
    assert.equal(await tile(app, name).locator(".delta svg").count(), 1);
    const said = await text(tile(app, name));
    assert.ok(said.includes(`${word} ${change}`), `"${said}" has no "${change}"`);
  });
}

test("000-35 the contract value is that of the level in view", async (t) => {
  for (const [level, value] of [["Contract 1", "$494k"], ["Contract 3", "$496k"], ["all", "$1.5M"]]) {
    const app = await openCustomer(site, t, BOSCH, `?contract=${encodeURIComponent(level)}`);
    const said = await text(tile(app, "Contract value"));
    assert.ok(said.startsWith(`Contract value ${value}`), `${level}: ${said}`);
  }
});

test("000-36 000-38 the tiles say how they are computed, with figures that give the value", async (t) => {
  const app = await openCustomer(site, t, BOSCH);
  await app.main.getByRole("button", { name: "How Customer lifetime value is computed" }).click();
  const said = await app.page.getByRole("dialog").innerText();
  assert.match(said, /\$9,500,016/);
  assert.match(said, /\$125,000/);
  assert.match(said, /75(\.0)?%/);
  await app.page.keyboard.press("Escape");
  await app.main.getByRole("button", { name: "How Annual recurring revenue is computed" }).click();
  assert.match(await app.page.getByRole("dialog").innerText(), /\$1,500,000/);
});

test("000-38 another month has that month's figures", async (t) => {
  const app = await openMoney(t, BOSCH, "?month=2026-06&contract=Contract%202");
  const { rows } = await figures(app, money(app, "ARR month over month"));
  assert.deepEqual(rows.at(-1).slice(0, 2), ["Jun 2026", "$1,516,680"]);
  assert.match(await text(tile(app, "Customer lifetime value")), /\$9\.9M/);
  assert.match(await text(tile(app, "Contract value")), /\$488k/);
});

test("000-13 revenue month by month, each with its change from the month before", async (t) => {
  const app = await openMoney(t);
  const { head, rows } = await figures(app, money(app, "ARR month over month"));
  assert.deepEqual(head.slice(0, 3), ["Month", "Bosch", "Change from the month before"]);
  assert.equal(rows.length, 24);
  const history = sample.customers.find((one) => one.id === BOSCH).history.mrr;
  assert.deepEqual(rows.map((row) => number(row[1])), history.slice(-24).map((mrr) => mrr * 12));
  for (let at = 1; at < rows.length; at += 1) {
    const change = 100 * (number(rows[at][1]) / number(rows[at - 1][1]) - 1);
    assert.ok(Math.abs(number(rows[at][2]) - change) <= 0.0501, `${rows[at][0]}: ${rows[at][2]} is not ${change}`);
  }
  assert.match(await text(money(app, "ARR month over month")), /\$1\.5M, 0\.0% from Aug 2026/);
});

test("000-17 growth over a window that is chosen, kept in the address, and equal to the revenue's", async (t) => {
  const app = await openMoney(t, "c-239");
  const arr = (await figures(app, money(app, "ARR month over month"))).rows.map((row) => number(row[1]));
  const seen = new Set();
  for (const window of [1, 3, 6, 12]) {
    await set(app, "ARR growth", "Growth over months", String(window));
    if (window === 12) assert.doesNotMatch(await app.hash(), /growth=/);
    else assert.match(await app.hash(), new RegExp(`growth=${window}\\b`));
    const growth = 100 * (arr.at(-1) / arr.at(-1 - window) - 1);
    const { rows } = await figures(app, money(app, "ARR growth"));
    assert.ok(Math.abs(number(rows.at(-1)[1]) - growth) <= 0.0051, `${window} months: ${rows.at(-1)[1]} is not ${growth}`);
    const said = /([−+]?[\d.]+)% over (\d+) months?/.exec(await text(money(app, "ARR growth")));
    assert.equal(Number(said[2]), window);
    assert.ok(Math.abs(number(said[1]) - growth) <= 0.051, `${said[0]} is not ${growth}`);
    seen.add(rows.at(-1)[1]);
  }
  assert.ok(seen.size >= 2, "the windows give different growth");

  await set(app, "ARR growth", "Growth over months", "3");
  await app.reload();
  await chart(money(app, "ARR growth")).waitFor();
  assert.match(await text(money(app, "ARR growth")), /[−+]?[\d.]+% over 3 months/);
});

test("000-14 the expected lifetime value names its method, and its inputs give it", async (t) => {
  const app = await openMoney(t);
  const part = money(app, "Customer lifetime value").getByRole("region", { name: "Expected lifetime value" });
  const said = await text(part);
  assert.match(said, /^\$9\.5M expected lifetime value; method: Revenue over churn/);
  const input = async (name) => number(await part.getByRole("definition").nth(name).innerText());
  assert.match(said, /MRR of the customer.*Gross margin.*Monthly revenue churn/);
  const [mrr, margin, churn] = [await input(0), await input(1), await input(2)];
  const value = (mrr * margin) / churn;
  assert.ok(Math.abs(value / 9_500_016 - 1) < 0.006, `${mrr} × ${margin} ÷ ${churn} is ${value}`);
});

test("000-14 a value that the data gives says so, beside what would be computed", async (t) => {
  const given = active.find((one) => one.expected_clv);
  const app = await openMoney(t, given.id);
  const said = await text(money(app, "Customer lifetime value").getByRole("region", { name: "Expected lifetime value" }));
  const shown = number(said) * { k: 1e3, M: 1e6 }[/^\$[\d.]+([kM])/.exec(said)?.[1] ?? ""] || number(said);
  assert.ok(Math.abs(shown / given.expected_clv - 1) < 0.05, `${said} is not ${given.expected_clv}`);
  assert.doesNotMatch(said, /method: Revenue over churn/);
  assert.match(said, /Computed, it would be|It could not be computed/);
});

test("000-18 lifetime value over time ends at the tile's figure and fell by 3.6% since June", async (t) => {
  const app = await openMoney(t);
  const { rows } = await figures(app, money(app, "Customer lifetime value"));
  const of = (month) => number(rows.find((row) => row[0] === month)[1]);
  assert.equal(of("Sep 2026"), 9_500_016.12);
  assert.equal((100 * (of("Sep 2026") / of("Jun 2026") - 1)).toFixed(1), "-3.6");
  assert.match(await says(money(app, "Customer lifetime value")), /Bosch: \$9\.5M in Sep 2026/);
});

test("000-21 000-22 everybody and the comparable segment stand beside each figure, with who belongs to them", async (t) => {
  const segment = active.filter((one) => one.segment === "Enterprise").length;
  const app = await openMoney(t);
  for (const title of MONEY) {
    const legend = money(app, title).getByRole("group", { name: "Legend" });
    assert.deepEqual(await legend.getByRole("button").allInnerTexts().then((all) => all.map((one) => one.trim())), [
      "Bosch", `All ${active.length} active customers`, `${segment} customers of segment Enterprise`,
    ]);
    assert.match(await says(money(app, title)), /median of all customers .+; median of the segment /);
    const { head, rows } = await figures(app, money(app, title));
    for (const group of ["All", "Segment"]) {
      const at = (part) => head.indexOf(`${group}, median${part}`);
      for (const row of rows.filter((one) => /\d/.test(one[at("")]))) {
        const [low, mid, high] = [": 25th percentile", "", ": 75th percentile"].map((part) => number(row[at(part)]));
        assert.ok(low <= mid && mid <= high, `${title}, ${row[0]}: ${low}, ${mid}, ${high}`);
      }
    }
  }
  const { head, rows } = await figures(app, money(app, "ARR month over month"));
  const arrs = active.map((one) => one.mrr * 12).sort((a, b) => a - b);
  const middle = arrs[(arrs.length - 1) / 2];
  assert.equal(number(rows.at(-1)[head.indexOf("Median of all customers")]), middle, "the median of all");
  assert.equal(Number(rows.at(-1)[head.indexOf("Median of the segment: customers")]), segment);
});

test("000-21 a group is taken away from every figure at once, is gone from its table, and comes back", async (t) => {
  const app = await openMoney(t);
  const legend = (title) => money(app, title).getByRole("group", { name: "Legend" });
  await legend("ARR growth").getByRole("button", { name: /^All \d+ active/, pressed: true }).click();
  await app.settled();
  assert.match(await app.hash(), /beside=segment/);
  for (const title of MONEY) {
    await legend(title).getByRole("button", { name: /^All \d+ active/, pressed: false }).waitFor();
    const said = await says(money(app, title));
    assert.doesNotMatch(said, /median of all customers/);
    assert.match(said, /median of the segment/);
    const { head } = await figures(app, money(app, title));
    assert.ok(!head.some((name) => name.startsWith("Median of all customers")) && head.some((name) => name.startsWith("Median of the segment")), head.join());
  }
  await legend("ARR growth").getByRole("button", { name: /of segment Enterprise$/ }).click();
  await app.settled();
  assert.match(await app.hash(), /beside=none/);
  assert.doesNotMatch(await says(money(app, "ARR growth")), /median/);
  await app.reload();
  await chart(money(app, "ARR growth")).waitFor();
  assert.doesNotMatch(await says(money(app, "ARR growth")), /median/);
  for (const name of [/^All \d+ active/, /of segment Enterprise$/]) {
    await legend("ARR growth").getByRole("button", { name, pressed: false }).click();
    await app.settled();
  }
  assert.doesNotMatch(await app.hash(), /beside=/);
  assert.match(await says(money(app, "ARR growth")), /median of all customers .+; median of the segment /);
});

test("000-21 the months shown are chosen for every figure", async (t) => {
  const app = await openMoney(t);
  await set(app, "ARR month over month", "Months shown", "6");
  assert.match(await app.hash(), /months=6\b/);
  for (const title of ["ARR month over month", "ARR growth"]) {
    const { rows } = await figures(app, money(app, title));
    assert.deepEqual([rows.length, rows[0][0], rows.at(-1)[0]], [6, "Apr 2026", "Sep 2026"], title);
  }
});

test("000-21 a month that is picked moves the whole page to it", async (t) => {
  const app = await openMoney(t, BOSCH, "?contract=Contract%202");
  const part = money(app, "ARR month over month");
  await part.getByRole("button", { name: "View as table" }).click();
  await part.getByRole("button", { name: "Jun 2026", exact: true }).click();
  await app.page.waitForFunction(() => location.hash.includes("month=2026-06"));
  await app.settled();
  assert.match(await text(tile(app, "Contract value")), /\$488k/);
  assert.equal(await sectionLink(app, "Economics").getAttribute("aria-current"), "true");
});
