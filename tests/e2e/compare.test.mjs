// Customers, segments and months side by side.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const open = (t, query = "", options = {}) => site.open(t, { address: `/#/compare${query}`, ...options });
const TWO = "?with=customer:c-001%40,customer:c-002%40";
const sides = (app) => app.main.getByRole("list", { name: "What is compared" });
const card = (app, name) => app.main.getByRole("region", { name, exact: true });

test("001-21 two customers stand side by side: radar, lines, months, money, every score", async (t) => {
  const app = await open(t, TWO);
  assert.match(await sides(app).innerText(), /Bosch[\s\S]*NBBJ/);
  const radar = await app.chart(/^Adoption by category/).getAttribute("aria-label");
  assert.match(radar, /Bosch|Adoption|lowest|highest/i);
  assert.match(await app.chart(/^Where they differ/).getAttribute("aria-label"), /Furthest apart in/);
  await app.chart(/^Overall score over time/).waitFor();
  const money = await card(app, "What they pay and say").innerText();
  assert.match(money, /ARR[\s\S]*\$1\.5M[\s\S]*\$171k/);
  const table = card(app, "Every score").getByRole("table");
  assert.equal(await table.getByRole("columnheader").count(), 6);
  const closed = await table.getByRole("row").count();
  await table.getByRole("button", { name: "Usage" }).click();
  assert.ok((await table.getByRole("row").count()) > closed, "the metrics of a category open");
});

test("001-12 a side is added by name and by segment, and taken away; a link reproduces it", async (t) => {
  const app = await open(t, "?with=customer:c-001%40");
  const { page } = app;
  const add = () => page.getByRole("button", { name: "Add a customer or a segment" }).click();
  await add();
  await page.getByRole("combobox", { name: "Find a customer" }).fill("NBBJ");
  await page.getByRole("option", { name: /NBBJ/ }).first().click();
  await app.settled();
  assert.match(await sides(app).innerText(), /NBBJ/);
  await add();
  const industry = page.getByRole("combobox", { name: "Industry", exact: true });
  const choices = await industry.locator("option").allInnerTexts();
  await industry.selectOption({ label: choices.find((text) => text.startsWith("Retail")) });
  await app.settled();
  assert.match(await sides(app).innerText(), /Retail/);
  const text = await card(app, "Every score").innerText();
  await app.reload();
  assert.equal(await card(app, "Every score").innerText(), text);
  await sides(app).getByRole("button", { name: "Remove NBBJ" }).click();
  await app.settled();
  assert.doesNotMatch(await sides(app).innerText(), /NBBJ/);
});

test("001-13 vertical, region, use case and tenure are each one press away", async (t) => {
  for (const [button, key] of [["By industry", "industry"], ["By region", "region"], ["By use case", "use_case"], ["By tenure", "tenure"]]) {
    const app = await open(t);
    await app.main.getByRole("button", { name: button, exact: true }).click();
    await app.settled();
    assert.match(decodeURIComponent(await app.hash()), new RegExp(`with=${key}`));
    assert.ok((await sides(app).getByRole("listitem").count()) >= 2, button);
  }
});

test("000-21 the same customers now and a year ago", async (t) => {
  const app = await open(t);
  await app.main.getByRole("button", { name: "Now and a year ago" }).click();
  await app.settled();
  const heads = card(app, "Every score").getByRole("columnheader");
  const names = await heads.allInnerTexts();
  assert.ok(names.some((name) => /Sep 2025/.test(name)) && names.some((name) => /Sep 2026/.test(name)), names.join());
});

test("001-12 a name in the legend hides its outline", async (t) => {
  const app = await open(t, TWO);
  const radar = card(app, "Adoption by category");
  const before = await app.chart(/^Adoption by category/).getAttribute("aria-label");
  await radar.getByRole("button", { name: "Bosch", pressed: true }).click();
  await app.settled();
  assert.notEqual(await app.chart(/^Adoption by category/).getAttribute("aria-label"), before);
});

test("001-13 a side of few customers says so", async (t) => {
  const app = await open(t, "?with=customer:c-001%40,company:c-002%40");
  await app.main.getByText(/Few customers, so their means say little: NBBJ/).waitFor();
});

test("a customer that the data does not have is named, not dropped", async (t) => {
  const app = await open(t, "?with=customer:nobody%40,customer:c-001%40");
  assert.match(await sides(app).innerText(), /No customer "nobody"/);
});

test("001-12 the customer page leads to a comparison with everybody", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-001" });
  await app.main.getByRole("link", { name: "Compare", exact: true }).click();
  await app.settled();
  assert.match(await sides(app).innerText(), /Bosch[\s\S]*All customers/);
});

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 390]) {
    test(`compare is accessible, ${theme}, ${width}`, async (t) => {
      const app = await open(t, TWO, { colorScheme: theme, viewport: { width, height: 900 } });
      assert.deepEqual(await graveFindings(app.page), []);
      const wide = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} px too wide`);
    });
  }
}
