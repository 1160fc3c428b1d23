// The tasks of docs/TASKS.md as a person does them: each answer is read off the page and compared with
// the answer written there, which a native test holds to the sample.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const tasks = readFileSync(new URL("../../docs/TASKS.md", import.meta.url), "utf8");

/** The expected answer of a task, by its title. */
function expected(title) {
  const task = tasks.split(/^## \d+\. /m).find((part) => part.startsWith(`${title}\n`));
  return task.match(/\*\*Expected\*\*: (.*)/)[1];
}

/** The groups of the customers table as they are read, those out of sight too. */
async function groups(app) {
  await app.rows.nth(2).waitFor();
  const found = new Map();
  for (let isLast = false; !isLast;) {
    for (const text of await app.rows.allInnerTexts()) {
      const words = text.replace(/\s+/g, " ");
      const group = words.match(/(\p{L}[\p{L} ]+?) (\d+) customers? Health ([\d.]+) MRR/u);
      if (group) found.set(group[1], { n: Number(group[2]), health: Number(group[3]) });
    }
    isLast = await app.rows.last().evaluate((row) => {
      let place = row;
      while (place.scrollHeight <= place.clientHeight + 1 || getComputedStyle(place).overflowY === "visible") place = place.parentElement;
      place.scrollTop += place.clientHeight / 2;
      return place.scrollTop + place.clientHeight >= place.scrollHeight - 1;
    });
    await app.settled();
  }
  return found;
}

test("003-1 003-4 the home shows health, opportunity and effort: all six elements", async (t) => {
  const app = await site.open(t);
  for (const name of [/^Customer segments/, /^Health scores/, /^Opportunity by health/, /^Stack by customer/, /^Stack opportunity/, /^Stack alignment/]) {
    await app.chart(name).waitFor();
  }
  await app.filterButton.waitFor();
});

test("003-3 risk, strength and opportunity are one click from the home", async (t) => {
  const app = await site.open(t);
  await app.page.getByRole("button", { name: /high value at risk/ }).click();
  const list = app.page.getByRole("dialog");
  await list.waitFor();
  const [, n] = expected("High-value red customers, and why").match(/^(\d+) customers/);
  assert.equal(await list.getByRole("link").count(), Number(n));
});

test("003-48 manager performance: the mean health of each account manager's customers", async (t) => {
  const app = await site.open(t, { address: "/#/customers?group=account_manager" });
  const found = await groups(app);
  const answer = expected("Manager performance");
  const [, low] = answer.match(/lowest mean health is ([\d.]+)/);
  const [, high, best] = answer.match(/highest ([\d.]+) \(([^)]+)\)/);
  const healths = [...found.values()].map((group) => group.health);
  assert.equal(Math.min(...healths), Number(low));
  assert.equal(Math.max(...healths), Number(high));
  assert.equal(found.get(best).health, Number(high));
  const [, name, part, whole] = answer.match(/; ([\p{L} ]+) has the most customers at risk for their number \((\d+) of (\d+)\)/u);
  assert.equal(found.get(name).n, Number(whole));
  await app.route(`#/?health=at_risk&account_manager=${encodeURIComponent(name)}`);
  await app.filterButton.click();
  const status = app.page.getByRole("region", { name: "Filters" }).getByRole("status").first();
  assert.match(await status.innerText(), new RegExp(`^${part} of `));
});

test("003-48 003-39 goals: how much of the stack each account manager's customers are aligned to", async (t) => {
  const app = await site.open(t, { address: "/#/stack" });
  const card = app.page.getByRole("region", { name: "Alignment by team" });
  const answer = expected("Goals");
  for (const [, name, share] of answer.matchAll(/([\p{L} ]+?) is (?:furthest behind|ahead) with (\d+%)/gu)) {
    const row = card.getByRole("row").filter({ hasText: name.replace(/^ ?and /, "").trim() });
    assert.match(await row.innerText(), new RegExp(share));
  }
});

test("003-48 high-effort log jams: a finding says how many they are and leads to them", async (t) => {
  const app = await site.open(t);
  const [, n, mrr] = expected("High-effort log jams").match(/^(\d+) customers with (\S+) MRR/);
  const finding = app.page.getByRole("region", { name: "Findings" }).getByRole("listitem").filter({ hasText: "high effort, not healthy" });
  await finding.waitFor();
  const text = await finding.innerText();
  assert.ok(text.includes(`${n} customers with ${mrr} MRR`), text);
  await finding.getByRole("button").click();
  const first = app.page.getByRole("dialog").getByRole("link").first();
  const [, hardest] = expected("High-effort log jams").match(/most effort take ([^,]+),/);
  assert.match(await first.innerText(), new RegExp(hardest));
});

test("003-48 workload: customers of high effort by account manager", async (t) => {
  const app = await site.open(t, { address: "/#/customers?effort_score=6.5..&group=account_manager" });
  const found = await groups(app);
  const [, most, nMost] = expected("Balance the workload").match(/^([\p{L} ]+) has the most, (\d+) of/u);
  const [, fewest, nFewest] = expected("Balance the workload").match(/; ([\p{L} ]+) the fewest, (\d+) of/u);
  const counts = [...found.values()].map((group) => group.n);
  assert.equal(found.get(most).n, Number(nMost));
  assert.equal(Math.max(...counts), Number(nMost));
  assert.equal(found.get(fewest).n, Number(nFewest));
  assert.equal(Math.min(...counts), Number(nFewest));
});

test("003-48 003-13 value for high-effort customers: the segment of little value and much effort", async (t) => {
  const app = await site.open(t);
  const [, name, n, mrr] = expected("Value for high-effort customers").match(/^([^:]+): (\d+) customers with (\S+) MRR/);
  const panel = app.page.getByRole("button", { name: new RegExp(`^${name}`) });
  assert.match(await panel.innerText(), new RegExp(`${n} customers, \\${mrr} MRR`));
  await panel.click();
  assert.equal(await app.page.getByRole("dialog").getByRole("link").count(), Number(n));
});
