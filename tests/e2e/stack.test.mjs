// What customers have of what could be sold to them, and what that leaves to win.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { readExport } from "./support/csv.mjs";
import { startSite } from "./support/site.mjs";

const bare = {
  format: "customer-radar",
  version: 1,
  id: "bare",
  as_of: "2026-09-30",
  currency: "USD",
  customers: [{ id: "a", name: "Alone", mrr: 100, metrics: {} }],
};
const site = await startSite({ "/bare.json": { body: JSON.stringify(bare) } });
after(() => site.stop());

const CASCADIA = "account_group=Cascadia";
const card = (app, title) => app.main.getByRole("region", { name: title, exact: true });
const list = (app) => app.page.locator("aside[role=dialog]");
const gear = (app, title) => app.page.getByRole("button", { name: `Options of ${title}`, exact: true });
const press = async (app, ...keys) => {
  for (const key of keys) await app.page.keyboard.press(key);
  await app.settled();
};

/** Waits until the cards, which follow the first screen, are there. */
async function open(t, address, options = {}) {
  const app = await site.open(t, { address: `/${address}`, ...options });
  await app.page.locator(".totals, .empty").first().waitFor();
  await app.settled();
  return app;
}

/** The words of the mark that the keys have reached. */
const said = (app, title) => app.chart(new RegExp(`^${title}`)).locator("[aria-live]").innerText();

/** A chart as rows of cells. */
async function asTable(app, title) {
  const button = card(app, title).getByRole("button", { name: "View as table" });
  await button.click();
  const rows = await card(app, title).locator(".table-scroll").first().getByRole("row").all();
  const cells = await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
  await button.click();
  await app.settled();
  return cells.map((row) => row.map((cell) => cell.trim()));
}

test("003-24 Cascadia: needs attention is 10.1% – $3.5k of the opportunity; its list is by opportunity", async (t) => {
  const app = await open(t, `#/?${CASCADIA}`);
  const own = card(app, "Opportunity by health");
  const entry = own.getByRole("button", { name: /Needs attention/ });
  assert.match(await entry.innerText(), /10\.1% – \$3\.5k/);
  await app.chart(/^Opportunity by health/).focus();
  const heard = [];
  for (let step = 0; step < 4; step += 1) {
    await press(app, "ArrowRight");
    heard.push(await said(app, "Opportunity by health"));
  }
  assert.ok(heard.some((words) => /^Needs attention: .*10\.1% – \$3\.5k/.test(words)), heard.join("; "));
  await entry.click();
  await list(app).waitFor();
  const amounts = await list(app).locator(".behind__item .number.muted").allInnerTexts();
  const value = (text) => (text === "–" ? 0 : Number(text.replace(/[$k,]/g, "")) * (text.includes("k") ? 1000 : 1));
  assert.ok(amounts.length > 0);
  assert.deepEqual([...amounts].sort((a, b) => value(b) - value(a)), amounts);
  assert.equal(await app.page.evaluate(() => document.activeElement.textContent.trim()), "Filter to these");
  await press(app, "Escape");
  await entry.click({ modifiers: ["Shift"] });
  await app.settled();
  assert.match(await app.hash(), /health=needs_attention/);
});

test("003-25 003-27 stack by customer: ten customers, the rule stated, all five figures of each", async (t) => {
  const app = await open(t, `#/?${CASCADIA}`);
  const own = card(app, "Stack by customer");
  assert.match(await own.locator(".card__subtitle").innerText(), /^10 of 25 customers, the largest sum of opportunity and current MRR first$/);
  const table = await asTable(app, "Stack by customer");
  assert.deepEqual(table[0], ["Name", "Current MRR", "Current one-off", "MRR opportunity", "One-off opportunity", "Total", "Aligned"]);
  assert.equal(table.length, 11);
  await app.chart(/^Stack by customer/).focus();
  await press(app, "ArrowRight");
  const words = await said(app, "Stack by customer");
  for (const name of ["Current MRR", "Current one-off", "MRR opportunity", "One-off opportunity", "Aligned"]) {
    assert.match(words, new RegExp(`${name} (\\$|–|\\d)`), words);
  }
});

test("003-25 the gear chooses how many and by what, the address keeps both", async (t) => {
  const app = await open(t, "#/");
  await gear(app, "Stack by customer").click();
  await app.page.getByRole("radio", { name: "20", exact: true }).click();
  await app.page.getByLabel("Rank customers by").selectOption({ label: "Current MRR" });
  const subtitle = card(app, "Stack by customer").locator(".card__subtitle");
  await subtitle.filter({ hasText: /^20 of \d+ customers, the largest current MRR first$/ }).waitFor();
  assert.match(await app.hash(), /customers_by=mrr&top_customers=20/);
  await app.reload();
  await subtitle.filter({ hasText: /^20 of/ }).waitFor();
  const table = await asTable(app, "Stack by customer");
  const mrr = table.slice(1).map((row) => Number(row[1].replace(/[$,]/g, "")));
  assert.deepEqual([...mrr].sort((a, b) => b - a), mrr);
});

test("003-26 003-36 filters change every card of the stack", async (t) => {
  const app = await open(t, "#/stack");
  const titles = ["Stack by customer", "Stack opportunity", "Stack alignment"];
  const words = () => Promise.all(titles.map((title) => app.chart(new RegExp(`^${title}`)).getAttribute("aria-label")));
  const before = await words();
  await app.route(`#/stack?${CASCADIA}`);
  await card(app, "Stack by customer").locator(".card__subtitle").filter({ hasText: "of 25 customers" }).waitFor();
  await app.settled();
  const after = await words();
  titles.forEach((title, at) => assert.notEqual(after[at], before[at], title));
  await app.route(`#/stack?${CASCADIA}&account_manager=Luca%20Ferrante`);
  await app.page.waitForFunction((old) => document.querySelector(".rings .chart").getAttribute("aria-label") !== old, after[1]);
});

test("003-28 003-29 003-30 both totals show their parts on hover, focus and tap", async (t) => {
  const app = await open(t, `#/?${CASCADIA}`);
  const { page } = app;
  const total = page.getByRole("button", { name: /^Opportunity of the 10 shown/ });
  assert.match(await total.innerText(), /\$\d/);
  const tip = app.tooltip.filter({ hasText: "One-off opportunity" });
  await total.hover();
  assert.match(await tip.innerText(), /MRR opportunity, a month\s+\$[\d,.]+\s+One-off opportunity\s+\$[\d,.]+/);
  await page.mouse.move(5, 5);
  await app.settled();
  assert.equal(await tip.count(), 0);
  await total.focus();
  await tip.waitFor();
  await press(app, "Escape");
  assert.equal(await tip.count(), 0);
  assert.match(await card(app, "Stack by customer").innerText(), /The customer you open or pick last/);
  await page.getByRole("button", { name: "Select a customer" }).click();
  await page.getByLabel("Search customers to select").fill("Bosch");
  await page.getByRole("button", { name: "Bosch", exact: true }).click();
  const selected = page.getByRole("button", { name: /^Selected last: Bosch/ });
  await selected.waitFor();
  assert.match(await selected.innerText(), /\$\d|–/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim().includes("Select a customer")), true);
  await app.reload();
  await selected.waitFor();
  await app.route("#/customers/c-002");
  await app.heading.filter({ hasText: "NBBJ" }).waitFor();
  await app.route("#/stack");
  await page.getByRole("button", { name: /^Selected last: NBBJ/ }).waitFor();
});

test("003-30 a tap shows the parts of a total", async (t) => {
  const app = await open(t, "#/stack", { viewport: { width: 390, height: 844 }, hasTouch: true });
  await app.page.getByRole("button", { name: /^Opportunity of the 10 shown/ }).tap();
  await app.tooltip.filter({ hasText: "MRR opportunity, a month" }).waitFor();
});

test("003-31 003-32 003-33 003-34 003-35 rings: Switches $5,000 = 49.5%, Firewall under two tags with two shares", async (t) => {
  const app = await open(t, `#/stack?${CASCADIA}`);
  const table = await asTable(app, "Stack opportunity");
  const row = (tag, item) => table.find((cells) => cells[0] === tag && cells[1] === item);
  assert.deepEqual(row("Network", "Switches").slice(2, 4), ["$5.0k", "49.5%"]);
  assert.deepEqual(row("Network", "Firewall").slice(2, 4), ["$2.4k", "23.8%"]);
  assert.deepEqual(row("Security", "Firewall").slice(2, 4), ["$2.4k", "14.3%"]);
  assert.equal(row("Network", "All items")[2], "$10.1k");
  const note = await card(app, "Stack opportunity").innerText();
  assert.match(note, /The tags add up to \$[\d.]+k.*Counted once, the opportunity is \$34\.(6|7)k/);
  await app.chart(/^Stack opportunity/).focus();
  await press(app, "ArrowRight", "ArrowDown");
  assert.match(await said(app, "Stack opportunity"), /Amount \$[\d.]+k?, Share of \w+ [\d.]+%/);
  await press(app, "Enter");
  await list(app).waitFor();
  assert.match(await list(app).innerText(), /Opportunity in .*\n\d+ customers?, largest opportunity first/);
  await press(app, "Escape");
  assert.match(await app.page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? ""), /^Stack opportunity/);
});

test("003-36 the gear of the rings counts some products or tags only", async (t) => {
  const app = await open(t, `#/stack?${CASCADIA}`);
  await gear(app, "Stack opportunity").click();
  await app.page.getByRole("button", { name: /^Products counted/ }).click();
  await app.page.getByRole("option", { name: "Switches" }).click();
  await press(app, "Escape");
  await card(app, "Stack opportunity").locator(".card__subtitle").filter({ hasText: "only 1 product" }).waitFor();
  assert.match(await app.hash(), /ring_products=switches/);
  const table = await asTable(app, "Stack opportunity");
  assert.deepEqual(new Set(table.slice(1).map((row) => row[1])), new Set(["All items", "Switches"]));
});

test("003-37 003-38 alignment: web filtering 25%, cloud workspace 100%, and who is not aligned with what to do", async (t) => {
  const app = await open(t, `#/stack?${CASCADIA}&top_products=20`);
  const table = await asTable(app, "Stack alignment");
  assert.deepEqual(table[0], ["Name", "Current MRR", "MRR opportunity", "One-off opportunity", "Total", "Aligned"]);
  const aligned = Object.fromEntries(table.slice(1).map((row) => [row[0], row.at(-1)]));
  assert.equal(aligned["Web filtering"], "25%");
  assert.equal(aligned["Cloud workspace"], "100%");
  assert.equal(aligned["Email monitoring"], "12%");
  assert.match(await card(app, "Stack alignment").innerText(), /Only 6 of 24 are aligned: tell all 18 customers/);
  await app.page.getByRole("button", { name: "List the 18 customers not aligned to Web filtering" }).click();
  await list(app).waitFor();
  assert.match(await list(app).innerText(), /Not aligned to Web filtering\s+18 customers, largest opportunity first/);
  assert.match(await list(app).innerText(), /Only 6 of 24 are aligned/);
  assert.equal(await list(app).getByRole("link").count(), 18);
  await press(app, "Enter");
  await app.settled();
  assert.match(await app.hash(), /company=/);
  await card(app, "Stack by customer").locator(".card__subtitle").filter({ hasText: "of 18 customers" }).waitFor();
});

test("003-39 alignment by account manager and by account group", async (t) => {
  const app = await open(t, `#/stack?${CASCADIA}`);
  const own = card(app, "Alignment by team");
  assert.match(await own.innerText(), /Luca Ferrante[\s\S]*Dana Kowalczyk|Dana Kowalczyk[\s\S]*Luca Ferrante/);
  assert.match(await own.innerText(), /\d+%\s+\d+ of \d+/);
  await own.getByRole("radio", { name: "Account group" }).click();
  await own.getByRole("button", { name: "Cascadia" }).waitFor();
  assert.match(await app.hash(), /teams=account_group/);
  await own.getByRole("button", { name: "Cascadia" }).click();
  await list(app).waitFor();
  assert.match(await list(app).innerText(), /25 customers, largest opportunity first/);
});

test("003-38 the stack table: states in words, keys, both ways round, and a file of all of it", async (t) => {
  const app = await open(t, `#/stack?${CASCADIA}`);
  const own = card(app, "Stack table");
  const table = own.getByRole("grid", { name: "Stack table" });
  assert.match(await own.locator(".card__subtitle").innerText(), /^25 customers, 13 products;/);
  assert.equal(await table.getByRole("row").count(), 26);
  assert.match(await table.getByRole("gridcell").first().innerText(), /Aligned|Supported|Not aligned|Not recorded|Not applicable/);
  await table.focus();
  const active = () => app.page.evaluate(() => {
    const id = document.activeElement.getAttribute("aria-activedescendant");
    return document.getElementById(id).dataset.place;
  });
  assert.equal(await active(), "1 1");
  await press(app, "ArrowRight", "ArrowDown");
  assert.equal(await active(), "2 2");
  await press(app, "Control+End");
  assert.equal(await active(), "25 13");
  await press(app, "Control+Home", "ArrowUp", "ArrowLeft");
  assert.equal(await active(), "0 1", "the corner has nothing to say");
  await press(app, "Enter");
  await list(app).waitFor();
  assert.match(await list(app).innerText(), /^Not aligned to /);
  await press(app, "Escape");
  await own.getByRole("radio", { name: "Products", exact: true }).click();
  await app.page.waitForFunction(() => document.querySelectorAll("[role=grid] tbody tr").length === 13);
  assert.match(await app.hash(), /rows=products/);
  const [download] = await Promise.all([
    app.page.waitForEvent("download"),
    own.getByRole("button", { name: "Export the whole stack table as CSV" }).click(),
  ]);
  const file = readExport(readFileSync(await download.path(), "utf8"));
  assert.deepEqual(file.head, ["Customer", "Product", "State", "MRR opportunity, a month", "One-off opportunity"]);
  assert.equal(file.rows.length, 25 * 13);
  const web = file.rows.filter((row) => row[1] === "Web filtering");
  assert.equal(web.filter((row) => row[2] === "Aligned").length, 6);
  assert.equal(web.filter((row) => row[2] === "Not applicable").length, 1);
});

test("003-3 003-46 G then S leads to the stack, and hiding the filters keeps them", async (t) => {
  const app = await open(t, `#/?${CASCADIA}`);
  await press(app, "g", "s");
  assert.equal(await app.heading.innerText(), "Stack");
  assert.equal(await app.hash(), `#/stack?${CASCADIA}`);
  await app.filterButton.click();
  await app.filterButton.click();
  assert.equal(await app.hash(), `#/stack?${CASCADIA}`);
  await card(app, "Stack by customer").locator(".card__subtitle").filter({ hasText: "of 25 customers" }).waitFor();
  assert.equal(await app.nav("Stack").getAttribute("aria-current"), "page");
});

test("003-25 without any stack each card says what is missing and how to supply it", async (t) => {
  for (const hash of ["#/", "#/stack"]) {
    const app = await open(t, `?data=bare.json${hash}`);
    for (const title of ["Stack by customer", "Stack opportunity", "Stack alignment"]) {
      await card(app, title).getByText("This data has no stacks").waitFor();
      assert.match(await card(app, title).innerText(), /"mrr_opportunity"/);
    }
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of [[1440, 900], [768, 1024], [390, 844]]) {
    test(`the stack, ${colorScheme}, ${width} px: nothing grave, nothing cut off`, async (t) => {
      const app = await open(t, "#/stack", { colorScheme, viewport: { width, height } });
      assert.deepEqual(await graveFindings(app.page), []);
      const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
    });
  }
}
