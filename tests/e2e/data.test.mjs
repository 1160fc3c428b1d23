// Loading: by drop, by file, by paste, by address; and what bad input gets.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT, startSite } from "./support/site.mjs";

const TELCO = join(ROOT, "../shared/data/telco_ibm/telco.customer-radar.json");
const telco = existsSync(TELCO) ? readFileSync(TELCO, "utf8") : null;

const NASTY = "<img src=x onerror=alert(1)>";
const customer = (n, more = {}) => ({ id: `c-${n}`, name: `Customer ${n}`, mrr: 1000 * n, metrics: {}, ...more });
const documentOf = (customers, more = {}) =>
  JSON.stringify({ format: "customer-radar", version: 1, title: "Mine", as_of: "2026-09-30", customers, ...more });

const site = await startSite({
  "/page.json": { body: "<!doctype html><title>Sign in</title>", type: "text/html" },
  "/mine.json": { body: documentOf([customer(1), customer(2)]) },
  ...(telco ? { "/telco.json": { body: telco } } : {}),
});
after(() => site.stop());

async function drop(app, name, text) {
  await app.route("#/data");
  const data = await app.page.evaluateHandle(([file, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], file, { type: "application/json" }));
    return transfer;
  }, [name, text]);
  const zone = app.page.getByText("Drop files here");
  await zone.dispatchEvent("dragover", { dataTransfer: data });
  await zone.dispatchEvent("drop", { dataTransfer: data });
}

const loaded = (app) => app.page.getByRole("region", { name: "Loaded now" });
const issues = (app) => app.page.getByRole("region", { name: "Issues", exact: true }).first();
const shows = (app, text) => loaded(app).getByText(text, { exact: true }).first().waitFor();

test("a file with three broken rows loads and lists three issues with their places", async (t) => {
  const app = await site.open(t);
  const customers = [
    customer(1), { name: "No id" }, customer(2, { mrr: "a lot" }), customer(1, { name: "Twice" }), customer(3),
  ];
  await drop(app, "three.json", documentOf(customers));
  await shows(app, "three.json");
  await issues(app).getByText(/^3 issues/).waitFor();
  for (const place of ["customers[1]", "customers[2].mrr", "customers[3]"]) {
    assert.match(await issues(app).innerText(), new RegExp(place.replace(/[[\]]/g, "\\$&")));
  }
  await app.page.getByRole("searchbox", { name: "Search issues" }).fill("mrr");
  await app.settled();
  assert.doesNotMatch(await issues(app).innerText(), /customers\[1\]/);
});

test("a truncated file leaves the old data in place and says line and column", async (t) => {
  const app = await site.open(t);
  await drop(app, "cut.json", `{"format": "customer-radar", "version": 1,\n "customers": [{"id": "a", "na`);
  const alert = app.page.getByRole("alert");
  await alert.waitFor();
  assert.match(await alert.innerText(), /cut short.*line 2, column \d+/s);
  assert.match(await alert.innerText(), /untouched/);
  await shows(app, "the sample data");
});

test("an HTML page instead of JSON is named as such", async (t) => {
  const app = await site.open(t);
  await drop(app, "page.json", "<!doctype html><title>Sign in</title>");
  await app.page.getByRole("alert").waitFor();
  assert.match(await app.page.getByRole("alert").innerText(), /HTML page/);
});

test("an address in ?data= is loaded; a page that answers with HTML is named, and leads on", async (t) => {
  const app = await site.open(t, { address: "/?data=mine.json" });
  await app.route("#/data");
  await shows(app, "Mine");
  await shows(app, "mine.json");
});

test("pasted text is loaded, and the way back to the sample works", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await app.page.getByLabel("Paste a table or a document").evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, documentOf([customer(1)]));
  await shows(app, "the pasted text");
  await app.page.getByRole("button", { name: "Back to the sample" }).click();
  await shows(app, "the sample data");
});

test("a customer's name that looks like markup is text everywhere", async (t) => {
  const app = await site.open(t);
  const nasty = customer(1, { name: NASTY, industry: NASTY, account_manager: NASTY, region: NASTY });
  await drop(app, `${NASTY}.json`, documentOf([nasty, customer(2)], { title: NASTY }));
  await shows(app, NASTY);
  for (const hash of ["#/", "#/customers", "#/customers/c-1", "#/data", `#/?region=${encodeURIComponent(NASTY)}`]) {
    await app.route(hash);
    assert.equal(await app.page.locator("img").count(), 0, hash);
    if (hash !== "#/") assert.ok((await app.page.locator("body").innerText()).includes(NASTY), hash);
  }
});

test("an empty dataset and an invalid model are designed states", async (t) => {
  const app = await site.open(t);
  await drop(app, "empty.json", documentOf([]));
  await shows(app, "empty.json");
  await app.route("#/");
  await app.main.getByText("No customers in this data").waitFor();
  const model = { metrics: [{ id: "a" }], scorecards: [] };
  await drop(app, "model.json", documentOf([customer(1)], { model }));
  const alert = app.page.getByRole("alert");
  await alert.waitFor();
  assert.match(await alert.innerText(), /model\.metrics\[0\]/);
  await alert.getByRole("button", { name: "Load with the built-in model" }).click();
  await shows(app, "model.json");
});

test("the dataset is exported as it was read", async (t) => {
  const app = await site.open(t);
  const text = documentOf([customer(1, { favourite_colour: "blue" })]);
  await drop(app, "mine.json", text);
  await shows(app, "mine.json");
  const [download] = await Promise.all([
    app.page.waitForEvent("download"),
    app.page.getByRole("button", { name: "Export the dataset" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.customer-radar\.json$/);
  const written = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(written.customers[0].favourite_colour, "blue");
  assert.equal(written.customers[0].mrr, 1000);
});

async function telcoFigures(app, hash) {
  await app.route(hash);
  const bands = app.page.getByRole("region", { name: "Health scores" }).getByRole("list");
  await bands.waitFor();
  const counts = {};
  for (const line of (await bands.innerText()).split(/\n(?=[A-Z])/)) {
    const [, name, n] = line.match(/^(.+?)\s+([\d,]+)\s/s);
    counts[name.trim()] = Number(n.replace(",", ""));
  }
  return counts;
}

for (const way of ["drop", "address"]) {
  const skip = telco ? false : "the Telco table is not beside this checkout";
  test(`7,043 real customers load by ${way} and give the figures computed independently`, { skip }, async (t) => {
    const app = await site.open(t, { address: way === "address" ? "/?data=telco.json" : "/" });
    if (way === "drop") await drop(app, "telco.json", telco);
    await app.route("#/data");
    await shows(app, "7,043");
    await shows(app, "5,174");
    const activeOnly = await telcoFigures(app, "#/");
    assert.equal(activeOnly["At risk"], 3275);
    assert.equal(activeOnly["Needs attention"], 1009);
    assert.equal(activeOnly.Satisfactory, 890);
    const all = await telcoFigures(app, "#/?status=all");
    assert.equal(all["At risk"], 4937);
    assert.equal(all["Needs attention"], 1158);
    assert.equal(all.Satisfactory, 948);
    await app.route("#/");
    await app.page.getByRole("button", { name: /^How (Monthly|Annual) recurring revenue/ }).click();
    assert.match(await app.page.getByRole("dialog").innerText(), /316,985\.75/);
  });
}
