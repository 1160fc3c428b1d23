// The two parts of the program: the overview's first screen comes first, the rest when it is needed.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App } from "./support/app.mjs";
import { assertQuiet, openPage } from "./support/browser.mjs";
import { SINGLE_FILE, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

/** The second module's file, whatever its hash. */
const LATER = /\/split_later-[^/]*\.wasm$/;
const FIRST = /\/customer-radar-[^/]*_bg\.wasm$/;

/** What the browser says of a file that cannot be fetched. */
const LOST = /split_later|Failed to load resource|TypeError: Failed to fetch/;

/** A page that nothing was asked of yet. `allowed` are complaints that a test brings about. */
async function fresh(t, { allowed = /(?!)/, ...options } = {}) {
  const opened = await openPage(site.browser, options);
  t.after(async () => {
    await opened.context.close();
    assertQuiet(opened.complaints.filter((line) => !allowed.test(line)));
  });
  return new App(opened.page, opened.complaints);
}

/** Holds the second module back until `release` is called. */
async function hold(page) {
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await page.route(LATER, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

const outline = (app) => app.main.locator(".loading[aria-busy=true]");

test("the overview asks for the second part only once its data is on the screen", async (t) => {
  const app = await fresh(t);
  await app.page.goto(`${site.origin}/`);
  await app.ready();
  const times = await app.until(() => app.page.evaluate(() => {
    const files = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm"));
    return {
      files: files.map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })),
      loaded: performance.getEntriesByName("cr:loaded")[0].startTime,
    };
  }), ({ files }) => files.length === 2);
  const [first, later] = [FIRST, LATER].map((name) => times.files.find((file) => name.test(file.name)));
  assert.ok(first && later, JSON.stringify(times));
  assert.ok(later.startTime > times.loaded, `asked for at ${later.startTime} ms, data shown at ${times.loaded} ms`);
  assert.equal(times.files.length, 2, "each part is fetched once");
});

test("a table named in the address waits for the second part, and is opened on the data page", async (t) => {
  const app = await fresh(t);
  const { release } = await hold(app.page);
  const table = { contentType: "text/csv", body: "id,name,mrr\na-1,Alder Tools,1200\na-2,Birch Goods,800\n" };
  await app.page.route("**/table.csv", (route) => route.fulfill(table));
  const asked = app.page.waitForRequest(LATER);
  await app.page.goto(`${site.origin}/?data=table.csv#/`);
  await asked;
  assert.equal(await app.page.getByRole("region", { name: /^Bring in/ }).count(), 0);
  release();
  const panel = app.page.getByRole("region", { name: "Bring in table.csv" });
  await panel.waitFor();
  assert.match(await panel.innerText(), /2 rows in 3 columns/);
  assert.equal(await app.hash(), "#/data");
});

test("another page asks for the second part at once", async (t) => {
  const app = await fresh(t);
  await app.page.goto(`${site.origin}/#/customers`);
  await app.ready();
  await app.rows.first().waitFor();
  const asked = await app.page.evaluate(() => ({
    later: performance.getEntriesByType("resource").find(({ name }) => /split_later/.test(name)).startTime,
    loaded: performance.getEntriesByName("cr:loaded")[0].startTime,
  }));
  assert.ok(asked.later < asked.loaded, JSON.stringify(asked));
});

test("a click before the second part is there shows the outline, then the page", async (t) => {
  const app = await fresh(t);
  const { release } = await hold(app.page);
  await app.page.goto(`${site.origin}/`);
  await app.ready();
  await app.nav(/^Customers/).first().click();
  await outline(app).waitFor();
  assert.equal(await app.heading.innerText(), "Customers");
  assert.equal(await app.hash(), "#/customers");
  release();
  await outline(app).waitFor({ state: "detached" });
  await app.rows.nth(3).waitFor();
});

test("the overview is whole without the second part: figures, findings and charts answer", async (t) => {
  const app = await fresh(t);
  const { release } = await hold(app.page);
  await app.page.goto(`${site.origin}/`);
  await app.ready();
  assert.match(await app.main.innerText(), /Annual recurring revenue[\s\S]*Findings/);
  const chart = app.chart(/^Health scores/);
  await chart.focus();
  await app.page.keyboard.press("Home");
  await app.page.keyboard.press("Enter");
  release();
  await app.list.waitFor();
});

test("a part that cannot be fetched is told, and fetched again at a press", async (t) => {
  const app = await fresh(t, { allowed: LOST });
  let isDown = true;
  await app.page.route(LATER, (route) => (isDown ? route.abort() : route.continue()));
  await app.page.goto(`${site.origin}/#/customers`);
  const again = app.main.getByRole("button", { name: "Try again" });
  await again.waitFor();
  assert.match(await app.main.innerText(), /This page could not be fetched[\s\S]*reload it/);
  await again.click();
  await again.waitFor();
  isDown = false;
  await again.focus();
  await app.page.keyboard.press("Enter");
  await app.rows.nth(3).waitFor();
});

test("a part that cannot be fetched leaves the overview as it is", async (t) => {
  const app = await fresh(t, { allowed: LOST });
  let isDown = true;
  const failed = app.page.waitForEvent("requestfailed", (request) => LATER.test(request.url()));
  await app.page.route(LATER, (route) => (isDown ? route.abort() : route.continue()));
  await app.page.goto(`${site.origin}/`);
  await app.ready();
  await failed;
  assert.match(await app.main.innerText(), /Annual recurring revenue[\s\S]*Findings/);
  await app.route("#/model");
  isDown = false;
  await app.main.getByRole("button", { name: "Try again" }).click();
  await app.main.getByRole("navigation", { name: "Parts of the scoring model" }).waitFor();
});

test("the single file holds both parts: every page opens from disk, and nothing is requested", async (t) => {
  const app = await fresh(t);
  const asked = [];
  app.page.on("request", (request) => { if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url()); });
  await app.page.goto(`${SINGLE_FILE}#/model`);
  await app.ready();
  await app.main.getByRole("navigation", { name: "Parts of the scoring model" }).waitFor();
  await app.nav(/^Customers/).first().click();
  await app.rows.nth(3).waitFor();
  for (const [hash, words] of [["#/help", /How can we help/], ["#/model/back-test", /Back-test/], ["#/model/sql", /The scoring model as a query/], ["#/compare", /Compare/], ["#/drivers", /Drivers/]]) {
    await app.route(hash);
    assert.match(await app.until(() => app.main.innerText(), (text) => words.test(text)), words, hash);
  }
  assert.deepEqual(asked, []);
});

const PAGES = ["Overview", "Customers", "Drivers", "Compare", "Metrics", "Stack", "Scoring model", "Data", "Help"];

for (const width of [1440, 768]) {
  test(`000-10 the navigation has all pages, ${width}: each opens and is marked, by mouse and by keyboard`, async (t) => {
    const app = await fresh(t, { viewport: { width, height: 900 } });
    await app.page.goto(`${site.origin}/`);
    await app.ready();
    const nav = app.page.getByRole("navigation", { name: "Pages" });
    assert.equal(await nav.getByRole("link").count(), PAGES.length);
    for (const [idx, name] of PAGES.entries()) {
      const link = nav.getByRole("link", { name: new RegExp(`^${name}`) });
      if (idx % 2 === 0) {
        await link.click();
      } else {
        await link.focus();
        await app.page.keyboard.press("Enter");
      }
      await app.settled();
      assert.equal(await link.getAttribute("aria-current"), "page", name);
      assert.equal(await nav.locator("[aria-current]").count(), 1, name);
      assert.equal(await app.heading.innerText(), name);
      const cut = await app.heading.evaluate((title) => title.scrollWidth - title.clientWidth);
      assert.ok(cut <= 0, `the title ${name} is cut by ${cut} px`);
    }
  });
}

test("000-10 on a phone three pages stand in the bar and the others behind More, which says where one is", async (t) => {
  const app = await fresh(t, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await app.page.goto(`${site.origin}/`);
  await app.ready();
  const bar = app.page.getByRole("navigation", { name: "Pages" });
  const more = bar.getByRole("button", { name: "More" });
  const pages = bar.getByRole("dialog", { name: "More pages" });
  assert.deepEqual(await bar.getByRole("link").allInnerTexts(), PAGES.slice(0, 3));
  for (const name of PAGES.slice(3)) {
    await more.tap();
    assert.deepEqual(await pages.getByRole("link").allInnerTexts(), PAGES.slice(3));
    for (const link of await pages.getByRole("link").all()) {
      const { x, y, width, height } = await link.boundingBox();
      assert.ok(Math.round(height) >= 44 && x >= 0 && x + width <= 390 && y >= 0 && y + height <= 844, `${x} ${y} ${width} ${height}`);
    }
    await pages.getByRole("link", { name, exact: true }).tap();
    await pages.waitFor({ state: "detached" });
    assert.equal(await app.heading.innerText(), name);
    assert.equal(await more.getAttribute("aria-current"), "true", name);
    await more.tap();
    assert.equal(await pages.getByRole("link", { name, exact: true }).getAttribute("aria-current"), "page");
    await app.page.keyboard.press("Escape");
    await pages.waitFor({ state: "detached" });
  }
  await bar.getByRole("link", { name: "Overview" }).tap();
  await app.settled();
  assert.equal(await more.getAttribute("aria-current"), null);
});
