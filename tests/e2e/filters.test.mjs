// Filters and saved views: what narrows the page, how it is seen, and how it is kept.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { App } from "./support/app.mjs";
import { graveFindings } from "./support/axe.mjs";
import { DIST, SINGLE_FILE, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const sample = JSON.parse(readFileSync(join(DIST, "assets/data/sample.json"), "utf8"));
const active = sample.customers.filter((c) => (!c.since || c.since <= sample.as_of) && (!c.churned || c.churned > sample.as_of));

const ribbon = (app) => app.page.getByRole("region", { name: "Filters" });
const shown = async (app) => Number((await ribbon(app).getByRole("status").first().innerText()).match(/^(\d+) of/)[1]);

/** Opens the ribbon and a field of it; the options then are in the page. */
async function openField(app, field) {
  if (!(await ribbon(app).isVisible())) await app.filterButton.click();
  await ribbon(app).getByRole("button", { name: `${field} All`, exact: true }).click();
}

async function choose(app, field, ...options) {
  await openField(app, field);
  for (const option of options) {
    await app.page.getByRole("option", { name: new RegExp(`^${option}`) }).first().click();
  }
  await app.page.keyboard.press("Escape");
  await app.settled();
}

const FIELDS = ["Company", "Health", "Account manager", "Account group", "Segment", "Effort status", "Product", "Product tag"];

test("003-40 003-42 003-43 the button at the upper right opens a ribbon of menus, each for several values", async (t) => {
  const app = await site.open(t);
  const box = await app.filterButton.boundingBox();
  assert.ok(box.x > 1100 && box.y < 60, JSON.stringify(box));
  await app.filterButton.click();
  for (const field of FIELDS) {
    await openField(app, field);
    const options = app.page.getByRole("option");
    await options.first().waitFor();
    const n = await options.count();
    assert.ok(n > 1, field);
    const before = await app.hash();
    await options.nth(0).click();
    await options.nth(1).click();
    await app.settled();
    assert.equal((await app.hash()).slice(before.length).split(",").length, 2, `${field}: ${await app.hash()}`);
    await app.page.keyboard.press("Escape");
    await ribbon(app).getByRole("button", { name: "Clear filters" }).click();
    await app.settled();
  }
});

test("003-40 003-36 product, tag and effort status keep the customers that have them", async (t) => {
  const app = await site.open(t);
  const tagged = (tag) => new Set(sample.products.filter((p) => p.tags.includes(tag)).map((p) => p.id));
  const stack = (c) => (c.stack ?? []).filter((item) => item.applicable !== false).map((item) => item.product);
  const contracts = (c) =>
    (c.contracts ?? [])
      .filter((k) => (!k.start || k.start <= sample.as_of) && (!k.end || k.end > sample.as_of))
      .map((k) => k.product);
  const firewall = active.filter((c) => [...stack(c), ...contracts(c)].includes("firewall"));
  await choose(app, "Product", "Firewall");
  assert.equal(await app.hash(), "#/?product=firewall");
  assert.equal(await shown(app), firewall.length);
  const network = tagged("Network");
  await choose(app, "Product tag", "Network");
  assert.equal(await shown(app), firewall.filter((c) => stack(c).some((p) => network.has(p))).length);
  await openField(app, "Effort status");
  const option = app.page.getByRole("option", { name: /^High effort/ });
  const count = Number((await option.innerText()).match(/(\d+)\s*$/)[1]);
  await option.click();
  await app.page.keyboard.press("Escape");
  await app.settled();
  assert.match(await app.hash(), /effort=high/);
  assert.equal(await shown(app), count);
});

test("003-41 every element of the page follows the filters", async (t) => {
  const app = await site.open(t);
  const charts = async () => {
    const names = await app.main.getByRole("group").evaluateAll((all) => all.map((group) => group.getAttribute("aria-label") ?? ""));
    return names.filter((name) => /, chart\./.test(name)).sort();
  };
  const before = await charts();
  await app.route("#/?product=firewall&effort=high");
  const after = await charts();
  assert.ok(before.length >= 3, before.join("\n"));
  assert.equal(after.length, before.length);
  for (const chart of after) assert.ok(!before.includes(chart), `${chart} did not change`);
});

test("003-44 003-47 the button turns green with the number of filters, and hovering lists them in full", async (t) => {
  const app = await site.open(t);
  const look = () => app.filterButton.evaluate((button) => getComputedStyle(button).backgroundColor);
  const plain = await look();
  assert.match(await app.filterButton.innerText(), /no filters applied/);
  await app.route("#/?health=at_risk&product=firewall,wifi,backup&status=all");
  await app.page.waitForTimeout(300);
  assert.notEqual(await look(), plain);
  const [r, g, b] = (await look()).match(/\d+/g).map(Number);
  assert.ok(g > r && g > b, await look());
  assert.match(await app.filterButton.innerText(), /3/);
  assert.match(await app.filterButton.innerText(), /filters applied/);
  const list = app.page.getByRole("tooltip").filter({ hasText: "Filters applied" });
  assert.equal(await list.count(), 0);
  await app.filterButton.hover();
  await list.waitFor();
  const words = await list.innerText();
  for (const word of ["Health", "At risk", "Product", "Firewall", "Wi-Fi management", "Cloud backup", "Status", "All"]) {
    assert.ok(words.includes(word), `${word} in ${words}`);
  }
  await app.page.mouse.move(10, 400);
  await list.waitFor({ state: "detached" });
  await app.filterButton.focus();
  await list.waitFor();
  await app.page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
});

test("003-45 003-46 hiding the ribbon keeps the filters, Clear filters removes all of them", async (t) => {
  const app = await site.open(t, { address: "/#/?health=at_risk&tag=Security&status=all&mrr=100..&search=a" });
  assert.match(await app.filterButton.innerText(), /5/);
  await app.filterButton.click();
  await app.filterButton.click();
  await ribbon(app).waitFor({ state: "detached" });
  assert.equal(await app.hash(), "#/?health=at_risk&tag=Security&status=all&mrr=100..&search=a");
  await app.page.keyboard.press("f");
  await ribbon(app).getByRole("button", { name: "Clear filters" }).click();
  await app.settled();
  assert.equal(await app.hash(), "#/");
  assert.match(await app.filterButton.innerText(), /no filters applied/);
});

// Saved views.

const viewsButton = (app) => app.page.getByRole("button", { name: /^Saved views/ });
const panel = (app) => app.page.getByRole("dialog", { name: /^Saved views/ });
const naming = (app) => app.page.getByRole("dialog", { name: /(Save this|Rename the) view/ });
const view = (app, name) => panel(app).getByRole("button", { name: new RegExp(`^${name} `) });

async function openViews(app) {
  if (!(await panel(app).isVisible())) await viewsButton(app).click();
  await panel(app).waitFor();
}

async function save(app, name) {
  await openViews(app);
  await panel(app).getByRole("button", { name: "Save this view" }).click();
  await naming(app).getByRole("textbox", { name: "Name" }).fill(name);
  await app.page.keyboard.press("Enter");
  await naming(app).waitFor({ state: "hidden" });
  await view(app, name).waitFor();
}

/** Until the browser has written everything. */
async function isKept(app, name) {
  await app.page.waitForFunction(
    (name) =>
      new Promise((resolve) => {
        const open = indexedDB.open("customer-radar");
        open.onerror = () => resolve(false);
        open.onsuccess = () => {
          const get = open.result.transaction("settings").objectStore("settings").get("current");
          get.onsuccess = () => {
            open.result.close();
            resolve(String(get.result).includes(name));
          };
        };
      }),
    name,
  );
}

for (const [name, address] of [["the site", "/"], ["the single file from disk", SINGLE_FILE]]) {
  test(`${name}: a saved view survives a reload and is put in force on any page, by keyboard`, async (t) => {
    const app = await site.open(t, { address });
    const { page } = app;
    await app.route("#/?health=at_risk&product=firewall&month=2026-06&vs=1m");
    await viewsButton(app).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await naming(app).waitFor();
    await page.keyboard.type("Monday meeting");
    await page.keyboard.press("Enter");
    await view(app, "Monday meeting").waitFor();
    assert.match(await view(app, "Monday meeting").innerText(), /2 filters/);
    assert.equal(await view(app, "Monday meeting").getAttribute("aria-current"), "true");
    await page.keyboard.press("Escape");
    assert.equal(await panel(app).count(), 0);
    assert.match(await page.evaluate(() => document.activeElement.title), /^Saved views: Monday meeting/);
    await isKept(app, "Monday meeting");
    await app.route("#/customers?sort=name");
    await app.reload();
    await openViews(app);
    await view(app, "Monday meeting").waitFor();
    assert.equal(await view(app, "Monday meeting").getAttribute("aria-current"), null);
    await view(app, "Monday meeting").press("Enter");
    await app.settled();
    assert.equal(await app.hash(), "#/customers?health=at_risk&product=firewall&month=2026-06&vs=1m&sort=name");
    assert.equal(await view(app, "Monday meeting").getAttribute("aria-current"), "true");
  });
}

test("a saved view needs a name, and one of its own or in the place of the other", async (t) => {
  const app = await site.open(t, { address: "/#/?health=at_risk" });
  await save(app, "Risks");
  await app.route("#/?health=at_risk&region=EMEA");
  await openViews(app);
  await panel(app).getByRole("button", { name: "Save this view" }).click();
  await app.page.keyboard.press("Enter");
  assert.match(await naming(app).innerText(), /Give it a name/);
  await naming(app).getByRole("textbox", { name: "Name" }).fill(" RISKS ");
  assert.match(await naming(app).innerText(), /There is a view called .Risks./);
  await app.page.keyboard.press("Enter");
  assert.ok(await naming(app).isVisible(), "Enter replaces nothing");
  await naming(app).getByRole("button", { name: "Replace it" }).click();
  await view(app, "RISKS").waitFor();
  assert.equal(await panel(app).getByRole("listitem").count(), 1);
  assert.match(await view(app, "RISKS").innerText(), /2 filters/);
});

test("a saved view is renamed, deleted, and brought back", async (t) => {
  const app = await site.open(t, { address: "/#/?health=at_risk" });
  const { page } = app;
  await save(app, "First");
  await save(app, "Second");
  await panel(app).getByRole("button", { name: "Rename First" }).click();
  const field = naming(app).getByRole("textbox", { name: "Name" });
  assert.equal(await field.inputValue(), "First");
  await field.fill("Second");
  assert.match(await naming(app).innerText(), /There is a view called/);
  await field.fill("Renamed");
  await naming(app).getByRole("button", { name: "Save" }).click();
  await view(app, "Renamed").waitFor();
  assert.equal(await view(app, "First").count(), 0);
  await panel(app).getByRole("button", { name: "Rename Renamed" }).click();
  await page.keyboard.press("Escape");
  await naming(app).waitFor({ state: "hidden" });
  assert.ok(await panel(app).isVisible(), "Esc closes the dialog only");
  await panel(app).getByRole("button", { name: "Delete Renamed" }).click();
  await view(app, "Renamed").waitFor({ state: "detached" });
  await app.settled();
  assert.ok(await page.evaluate(() => document.activeElement.closest("[role=dialog]") !== null), "the focus stays in the panel");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await openViews(app);
  await view(app, "Renamed").waitFor();
  assert.match(await panel(app).getByRole("listitem").first().innerText(), /Renamed/);
});

test("the panel, its dialog and the list of filters are accessible, and a thumb can press them", async (t) => {
  const app = await site.open(t, { address: "/#/?health=at_risk", viewport: { width: 390, height: 844 }, hasTouch: true });
  await save(app, "A view with a name as long as names may be, which is sixty");
  await viewsButton(app).tap();
  await panel(app).waitFor({ state: "detached" });
  await viewsButton(app).tap();
  const box = await panel(app).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
  assert.deepEqual(await graveFindings(app.page), []);
  await panel(app).getByRole("button", { name: /^Rename/ }).tap();
  await naming(app).waitFor();
  assert.deepEqual(await graveFindings(app.page), []);
  await naming(app).getByRole("button", { name: "Cancel" }).tap();
  await view(app, "A view").tap();
  await app.page.keyboard.press("Escape");
  await app.page.getByRole("button", { name: "1 filter applied" }).focus();
  await app.page.getByRole("tooltip").filter({ hasText: "Filters applied" }).waitFor();
  assert.deepEqual(await graveFindings(app.page), []);
});

test("a second tab sees what the first one saves, and neither overwrites the other", async (t) => {
  const app = await site.open(t, { address: "/#/?health=at_risk" });
  const page = await app.page.context().newPage();
  const other = new App(page, app.complaints);
  await other.goto(`${site.origin}/#/?region=EMEA`);
  await save(app, "From the first");
  await openViews(other);
  await view(other, "From the first").waitFor();
  await save(other, "From the second");
  await openViews(app);
  await view(app, "From the second").waitFor();
  await page.getByRole("button", { name: "Dark theme" }).click();
  await app.page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await app.reload();
  await openViews(app);
  assert.equal(await panel(app).getByRole("listitem").count(), 2);
});

test("blocked storage is told once, and the page works from memory", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  await page.context().addInitScript(() => {
    const refuse = () => { throw new DOMException("storage is blocked", "SecurityError"); };
    Object.defineProperty(window, "indexedDB", { get: refuse });
    Object.defineProperty(window, "localStorage", { get: refuse });
  });
  await app.reload();
  await app.route("#/?health=at_risk");
  await save(app, "In memory");
  const told = page.getByText("This browser does not let the page keep settings");
  await told.waitFor();
  assert.match(await panel(app).innerText(), /they last until it is closed/);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await told.waitFor({ state: "detached" });
  await save(app, "Once more");
  await app.settled();
  assert.equal(await told.count(), 0, "told once");
  await app.route("#/");
  await openViews(app);
  await view(app, "In memory").click();
  await app.settled();
  assert.equal(await app.hash(), "#/?health=at_risk");
});

test("settings that cannot be read are told once, kept aside, and replaced by the usual ones", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  await save(app, "Lost");
  await isKept(app, "Lost");
  const texts = (put) =>
    page.evaluate(
      (put) =>
        new Promise((resolve, reject) => {
          const open = indexedDB.open("customer-radar");
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction("settings", "readwrite");
            const store = transaction.objectStore("settings");
            if (put) store.put(put, "current");
            const [current, unread] = [store.get("current"), store.get("unread")];
            transaction.oncomplete = () => {
              open.result.close();
              resolve([current.result, unread.result]);
            };
          };
        }),
      put,
    );
  await texts('{"version": 99, "saved": []}');
  await app.reload();
  await page.getByText(/Your settings could not be read: they are of version 99/).waitFor();
  assert.deepEqual(await texts(), ['{"version":4}', '{"version": 99, "saved": []}']);
  await app.reload();
  assert.equal(await page.getByText(/could not be read/).count(), 0);
});
