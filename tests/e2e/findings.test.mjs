// The findings of the overview: what they say, what they open, and that they follow the selection.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const card = (app) => app.page.getByRole("region", { name: "Findings" });
const items = (app) => card(app).getByRole("listitem");

/** Every finding as it is read: headline, rule, where it leads. */
async function read(app) {
  await items(app).first().waitFor();
  return items(app).evaluateAll((all) => all.map((item) => ({
    headline: item.querySelector(".finding__headline").textContent.trim(),
    detail: item.querySelector(".finding__detail").textContent.trim(),
    leads: item.querySelector(".finding__to").textContent.trim(),
    isLink: item.querySelector("a") !== null,
  })));
}

/** Waits until the findings are others than before: they come a task after the charts. */
async function changed(app, before) {
  await app.page.waitForFunction(
    (old) => document.querySelector(".findings")?.textContent !== old,
    before,
  );
  await app.settled();
}

const text = (app) => card(app).getByRole("list").evaluate((list) => list.textContent);

test("000-4 the overview says what is notable: at most seven sentences with numbers, rule and n", async (t) => {
  const app = await site.open(t);
  const found = await read(app);
  assert.ok(found.length > 3 && found.length <= 7, `${found.length} findings`);
  for (const { headline, detail } of found) {
    assert.match(headline, /^(Act|Watch|Good|Note) /);
    assert.match(headline, /\d/);
    assert.match(detail, /\d/);
  }
  assert.match(found[0].headline, /^Act /);
});

test("000-4 003-2 every finding opens its evidence, as many customers as its sentence says", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  for (const [index, { headline, leads, isLink }] of (await read(app)).entries()) {
    const finding = items(app).nth(index);
    if (isLink) {
      await finding.getByRole("link").click();
      await app.heading.filter({ hasText: leads }).waitFor();
      await page.goBack();
      await read(app);
      continue;
    }
    await finding.getByRole("button").click();
    const list = page.getByRole("dialog");
    await list.waitFor();
    const n = leads.match(/^[\d,]+/)[0];
    assert.ok(headline.includes(n), `${n} in: ${headline}`);
    assert.match(await list.getAttribute("aria-label"), new RegExp(`: ${n} customers?$`));
    const shown = await list.getByRole("link").count();
    assert.equal(shown, Math.min(Number(n.replace(",", "")), 100));
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
  }
});

test("000-4 the list of a finding filters to exactly its customers, and Shift-click does so at once", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  const [first] = await read(app);
  const n = first.leads.match(/^\d+/)[0];
  const button = items(app).first().getByRole("button");
  await button.click();
  await page.getByRole("button", { name: "Filter to these" }).click();
  await app.settled();
  await app.filterButton.click();
  const status = page.getByRole("region", { name: "Filters" }).getByRole("status").first();
  assert.match(await status.innerText(), new RegExp(`^${n} of `));
  const filtered = await app.hash();
  await page.goBack();
  await app.settled();
  await read(app);
  await items(app).first().getByRole("button").click({ modifiers: ["Shift"] });
  await app.settled();
  assert.equal(await app.hash(), filtered);
});

test("003-41 other filters have other findings, and no findings are said to be none", async (t) => {
  const app = await site.open(t);
  const before = await read(app).then(() => text(app));
  await app.route("#/?account_group=Cascadia");
  await changed(app, before);
  const ofGroup = await read(app);
  assert.ok(ofGroup.length > 0);
  assert.notEqual(await text(app), before);
  await app.route("#/?company=c-010");
  await card(app).getByText("Nothing notable was found for this selection.").waitFor();
});

test("000-21 a comparison month outside the data leaves what holds in the month shown", async (t) => {
  const app = await site.open(t, { address: "/#/?vs=2019-01" });
  const found = await read(app);
  assert.ok(found.length > 0);
  for (const { headline } of found) assert.doesNotMatch(headline, /since|than in/);
  assert.match(await card(app).innerText(), /the data does not reach Jan 2019/);
});

test("000-4 by keyboard: a finding opens its list, Esc leads back to it", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  await read(app);
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  const first = items(app).first().getByRole("button");
  await first.focus();
  const own = await focused();
  await page.keyboard.press("Tab");
  assert.notEqual(await focused(), own);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  assert.equal(await focused(), "Filter to these");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.equal(await focused(), own);
});

test("000-4 a phone shows three findings and all of them on demand", async (t) => {
  const app = await site.open(t, { viewport: { width: 390, height: 844 } });
  await read(app);
  const n = await card(app).getByRole("listitem", { includeHidden: true }).count();
  assert.ok(n > 3);
  const visible = () => items(app).count();
  assert.equal(await visible(), 3);
  await card(app).getByRole("button", { name: `Show all ${n}` }).click();
  await app.settled();
  assert.equal(await visible(), n);
  await card(app).getByRole("button", { name: "Show fewer" }).click();
  await app.settled();
  assert.equal(await visible(), 3);
});
