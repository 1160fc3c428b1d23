// Bringing tables in: what the columns stand for, what would change, loading, and the way back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { ROOT, startSite } from "./support/site.mjs";

const NASTY = "<img src=x onerror=alert(1)>";

const CUSTOMERS = `Account ID,Account Name,Industry,Monthly Charges,Mood
a-1,Alder Tools,Retail,1200,7
a-2,Birch Goods,Retail,800,9
a-3,${NASTY},Media,500.5,4
`;
const SUBSCRIPTIONS = `Customer ID,Plan,Start Date,End Date,Amount,Billing Period
a-1,Pro,2026-01-01,2026-06-30,1200,month
a-1,Pro,2026-07-01,2026-12-31,1300,month
a-2,Basic,2026-02-01,2026-12-31,800,month
`;

const site = await startSite();
after(() => site.stop());

const panel = (app) => app.page.getByRole("region", { name: /^Bring in/ });
const loaded = (app) => app.page.getByRole("region", { name: "Loaded now" });
const issues = (app) => app.page.getByRole("region", { name: "Issues", exact: true }).first();
const shows = (app, text) => loaded(app).getByText(text, { exact: true }).first().waitFor();
const next = (app) => panel(app).getByRole("button", { name: "See what will change" });
const load = (app) => panel(app).getByRole("button", { name: "Load", exact: true });
const target = (app, column) => panel(app).getByLabel(`What ${column} stands for`, { exact: true });
const answer = (app, words) => panel(app).getByRole("radio", { name: words });

/** Drops files, each a name and its text, anywhere on the page. */
async function drop(app, ...files) {
  if (!(await app.hash()).startsWith("#/data")) await app.route("#/data");
  const data = await app.page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, content] of list) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  const card = issues(app);
  await card.dispatchEvent("dragover", { dataTransfer: data });
  await card.dispatchEvent("drop", { dataTransfer: data });
}

async function choose(app, ...files) {
  await app.page.getByLabel("Data files").setInputFiles(
    files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })),
  );
}

/** The count beside a word in the second step. */
async function count(app, name) {
  const text = await panel(app).getByText(name, { exact: true }).locator("xpath=..").innerText();
  return Number(text.replace(name, "").replaceAll(",", "").trim());
}

/** Loads a new dataset from a table, through both steps. */
async function loadNew(app, ...file) {
  await drop(app, file);
  await panel(app).waitFor();
  await answer(app, "Make a new dataset").check();
  await next(app).click();
  await load(app).click();
  await panel(app).waitFor({ state: "detached" });
}

test("a table dropped on the page is looked at, then loaded, and its figures are on the pages", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await drop(app, ["customers.csv", CUSTOMERS]);
  await panel(app).waitFor();
  assert.match(await panel(app).innerText(), /3 rows in 5 columns/);
  await app.until(() => app.page.evaluate(() => document.activeElement.textContent), (text) => /^Bring in/.test(text));
  assert.match(await app.page.evaluate(() => document.activeElement.textContent), /^Bring in customers\.csv/);
  assert.equal(await target(app, "Account ID").inputValue(), "id");
  assert.equal(await target(app, "Monthly Charges").inputValue(), "mrr");
  assert.ok(await panel(app).getByText(NASTY).count() > 0, "a cell is text");
  assert.equal(await app.page.locator("img").count(), 0);
  await shows(app, "the sample data");
  await next(app).click();
  await load(app).waitFor();
  assert.equal(await count(app, "Customers added"), 3);
  await shows(app, "the sample data");
  await load(app).click();
  await panel(app).waitFor({ state: "detached" });
  await shows(app, "customers.csv");
  await app.route("#/customers");
  await app.page.getByText("Alder Tools").first().waitFor();
  assert.equal(await app.page.locator("img").count(), 0);
});

test("loading a table can be taken back", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await loadNew(app, "customers.csv", CUSTOMERS);
  await shows(app, "customers.csv");
  await app.page.getByRole("button", { name: "Undo" }).click();
  await shows(app, "the sample data");
});

test("two files at once are two tables of one dataset, and an end is asked about before it goes on", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await choose(app, ["customers.csv", CUSTOMERS], ["subscriptions.csv", SUBSCRIPTIONS]);
  await panel(app).getByRole("tab", { name: /^subscriptions\.csv/ }).click();
  const isAsked = await panel(app).getByText(/Say whether an end is the last day paid/).count();
  if (isAsked) assert.ok(await next(app).isDisabled());
  await answer(app, /^Yes, it is the last day paid/).check();
  assert.equal(await panel(app).getByText(/Say whether an end/).count(), 0);
  await answer(app, "Make a new dataset").check();
  await next(app).click();
  await load(app).click();
  await panel(app).waitFor({ state: "detached" });
  await shows(app, "customers.csv, subscriptions.csv");
  await app.route("#/customers/a-1");
  await app.page.getByText("Alder Tools").first().waitFor();
});

test("an end that no row decides is asked about with an example, and the button says why it waits", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  const one = "Customer ID,Start Date,End Date,Amount\na-1,2026-01-01,2026-06-30,1200\na-2,2026-03-15,2026-09-14,900\n";
  await drop(app, ["terms.csv", one]);
  await panel(app).waitFor();
  await panel(app).getByText("Say whether an end is the last day paid.").waitFor();
  assert.ok(await next(app).isDisabled());
  assert.match(await panel(app).innerText(), /2026-06-30|30 Jun 2026|2026-09-14/);
  await answer(app, /^No, it is the first day not paid/).check();
  await app.settled();
  assert.ok(await next(app).isEnabled());
});

test("a file that holds no table is refused in words, and nothing is lost", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await drop(app, ["report.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n"]);
  const alert = app.page.getByRole("alert");
  await alert.waitFor();
  assert.match(await alert.innerText(), /report\.pdf.*PDF.*untouched/s);
  await shows(app, "the sample data");
  assert.equal(await panel(app).count(), 0);
});

test("of two files the one that holds no table is told of, and the other is opened", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await drop(app, ["customers.csv", CUSTOMERS], ["empty.csv", ""]);
  await panel(app).waitFor();
  assert.match(await panel(app).innerText(), /Bring in customers\.csv/);
  assert.match(await app.page.getByRole("alert").innerText(), /empty\.csv/);
});

test("what a column stands for is changed by keyboard alone, and the reason says who chose it", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await drop(app, ["customers.csv", CUSTOMERS]);
  await panel(app).waitFor();
  const mood = target(app, "Mood");
  await mood.focus();
  await app.page.keyboard.press("Home");
  await app.settled();
  assert.equal(await mood.inputValue(), "-");
  await app.page.keyboard.press("ArrowDown");
  await app.settled();
  assert.equal(await mood.inputValue(), "=");
  assert.ok(await mood.evaluate((own) => own === document.activeElement), "the list keeps the focus");
  await panel(app).getByText("Chosen by you.").waitFor();
});

test("Esc asks before the tables are thrown away", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await drop(app, ["customers.csv", CUSTOMERS]);
  await panel(app).waitFor();
  await target(app, "Mood").focus();
  await app.page.keyboard.press("Escape");
  await app.page.getByRole("button", { name: "Keep them" }).click();
  assert.equal(await panel(app).count(), 1);
  await panel(app).getByRole("button", { name: "Throw away" }).click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Throw away" }).click();
  await panel(app).waitFor({ state: "detached" });
  await shows(app, "the sample data");
});

test("what was said of columns is remembered after a reload, and can be recognized anew", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await drop(app, ["customers.csv", CUSTOMERS]);
  await panel(app).waitFor();
  await target(app, "Industry").selectOption("region");
  await answer(app, "Make a new dataset").check();
  await next(app).click();
  await load(app).click();
  await panel(app).waitFor({ state: "detached" });
  await app.reload();
  await drop(app, ["later.csv", CUSTOMERS]);
  await panel(app).getByText(/read as last time/).waitFor();
  assert.equal(await target(app, "Industry").inputValue(), "region");
  await panel(app).getByRole("button", { name: "Recognize anew" }).click();
  await app.settled();
  assert.equal(await target(app, "Industry").inputValue(), "industry");
});

test("004-7 contradictions are listed with both values, and taken only where the person says so", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await loadNew(app, "customers.csv", CUSTOMERS);
  await shows(app, "customers.csv");
  await drop(app, ["newer.csv", CUSTOMERS.replace("1200", "1500").replace("a-2,", "a-4,")]);
  await panel(app).waitFor();
  assert.ok(await answer(app, /^Add to the data loaded now/).isChecked(), "most customers are known");
  await next(app).click();
  await load(app).waitFor();
  const against = panel(app).getByRole("region", { name: "Contradictions" });
  assert.match(await against.innerText(), /1 value differs.*what is loaded is kept.*Alder Tools.*1,?200.*1,?500/s);
  await against.getByRole("switch", { name: "Take the tables' values" }).click();
  await panel(app).getByText(/those of the tables are taken/).waitFor();
  await load(app).click();
  await panel(app).waitFor({ state: "detached" });
  const [download] = await Promise.all([
    app.page.waitForEvent("download"),
    app.page.getByRole("button", { name: "Export the dataset" }).click(),
  ]);
  const written = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(written.customers.find((own) => own.id === "a-1").mrr, 1500);
});

test("issues of a table are listed with row and column before and after it is loaded", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  const more = [4, 5, 6, 7].map((n) => `a-${n},Rowan ${n},Media,${n}00,${n}`);
  const text = [CUSTOMERS.replace("1200", "a lot").trimEnd(), ...more].join("\n");
  await drop(app, ["customers.csv", text]);
  await panel(app).waitFor();
  await next(app).click();
  await load(app).waitFor();
  assert.equal(await count(app, "Issues"), 1);
  await load(app).click();
  await panel(app).waitFor({ state: "detached" });
  await issues(app).getByText(/Monthly Charges/).first().waitFor();
});

test("the page answers while 200,000 rows are read, and reading can be called off", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  const lines = ["id,name,mrr,sessions,industry"];
  for (let n = 0; n < 200_000; n += 1) lines.push(`c-${n},Customer ${n},${n % 977},${n % 31},Retail`);
  // From inside the page: reading may be over before a press from outside arrives.
  await app.page.evaluate(() => {
    const main = document.querySelector("main");
    const watch = new MutationObserver(() => {
      const cancel = [...main.querySelectorAll("button")].find((own) => own.textContent.trim() === "Cancel");
      if (!cancel || !main.textContent.includes("Reading large.csv")) return;
      watch.disconnect();
      const began = performance.now();
      setTimeout(() => {
        window.waited = performance.now() - began;
        cancel.click();
      });
    });
    watch.observe(main, { childList: true, subtree: true, characterData: true });
  });
  await drop(app, ["large.csv", lines.join("\n")]);
  const waited = await app.until(() => app.page.evaluate(() => window.waited ?? null), (own) => own !== null);
  assert.ok(waited < 1000, `a timer waited ${waited} ms`);
  await app.page.getByRole("progressbar").waitFor({ state: "detached" });
  assert.equal(await panel(app).count(), 0);
  await shows(app, "the sample data");
});

test("rows of a spreadsheet can be pasted", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await app.page.getByLabel("Paste a table or a document").evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, "id\tname\tmrr\np-1\tPine\t100\np-2\tPoplar\t200\n");
  await panel(app).waitFor();
  assert.match(await panel(app).innerText(), /2 rows in 3 columns/);
});

test("a template of each kind can be saved, and is recognized as that kind without a question", async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  for (const kind of ["Customers", "Subscriptions", "Survey answers", "Metric history"]) {
    const [download] = await Promise.all([
      app.page.waitForEvent("download"),
      app.page.getByRole("button", { name: `${kind} template` }).click(),
    ]);
    await drop(app, [download.suggestedFilename(), readFileSync(await download.path(), "utf8")]);
    await panel(app).waitFor();
    const row = panel(app).getByLabel("A row is");
    const chosen = await row.evaluate((own) => own.selectedOptions[0].textContent);
    assert.equal(chosen, kind);
    assert.ok(await next(app).isEnabled(), kind);
    await panel(app).getByRole("button", { name: "Throw away" }).click();
    await app.page.getByRole("dialog").getByRole("button", { name: "Throw away" }).click();
    await panel(app).waitFor({ state: "detached" });
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 768, 390]) {
    test(`both steps, ${colorScheme}, ${width} px: nothing grave, nothing cut off`, async (t) => {
      const app = await site.open(t, { address: "/#/data", colorScheme, viewport: { width, height: 900 } });
      await drop(app, ["customers.csv", CUSTOMERS.replace("1200", "a lot")], ["subscriptions.csv", SUBSCRIPTIONS]);
      await panel(app).waitFor();
      await app.settled();
      assert.deepEqual(await graveFindings(app.page), []);
      assert.equal(await app.overflow(), "");
      await shot(app, `mapping-${width}-${colorScheme}`);
      await panel(app).getByRole("tab", { name: /^subscriptions\.csv/ }).click();
      await answer(app, /^Yes, it is the last day paid/).check();
      await shot(app, `subscriptions-${width}-${colorScheme}`);
      await next(app).click();
      await load(app).waitFor();
      await app.settled();
      assert.deepEqual(await graveFindings(app.page), []);
      assert.equal(await app.overflow(), "");
      await shot(app, `changes-${width}-${colorScheme}`);
    });
  }
}

/** A picture of the page, where a folder for pictures is named. */
async function shot(app, name) {
  if (process.env.SHOTS) await app.page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
}
