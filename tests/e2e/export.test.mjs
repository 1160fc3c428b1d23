// What leaves the page: pictures, tables and the clipboard; and the gear, the menus and the help.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { isSame, readExport } from "./support/csv.mjs";
import { SINGLE_FILE, startSite } from "./support/site.mjs";

const TRAP = "<img src=x onerror=alert(1)>";
const odd = {
  format: "customer-radar",
  version: 1,
  id: "odd",
  title: `=HYPERLINK("x") ${TRAP}`,
  as_of: "2026-09-30",
  currency: "USD",
  customers: [
    { id: "trap", name: TRAP, industry: TRAP, mrr: 100, metrics: { implementation: 60 } },
    { id: "sum", name: "=SUM(A1:A9)", mrr: 50.125, metrics: { implementation: 20 } },
    { id: "quoted", name: 'Größe, "東京"\nשלום', mrr: -3, metrics: {} },
  ],
};

const site = await startSite({ "/odd.json": { body: JSON.stringify(odd) } });
after(() => site.stop());

// Reads documents where no policy of the site forbids it.
const reader = await site.browser.newPage();

const PAGES = {
  overview: { address: "/#/?region=EMEA", charts: ["Customer segments", "Health scores", "Adoption profile"], of: "", filter: /^Filter: Region: EMEA$/ },
  "a customer": { address: "/#/customers/c-001", charts: ["Health score", "Adoption categories"], of: " of Bosch", filter: /^Filter: Customer: Bosch$/ },
};
/** What the legend of each chart must name, because color alone says nothing. */
const LEGENDS = {
  "Customer segments": [/^Satisfactory$/m, /^Needs attention$/m, /^At risk$/m, /^Insufficient data$/m],
  "Health scores": [/^Satisfactory, \d+, \d+%$/m, /^At risk, \d+, \d+%$/m],
  "Adoption profile": [/^Selected, /m, /^All, /m],
  "Health score": [/^Bosch$/m, /^Median of all customers$/m, /^Satisfactory$/m, /^At risk$/m],
  "Adoption categories": [/^Bosch$/m],
};
const DAY = "30 Sep 2026";

const card = (app, title) => app.main.getByRole("region", { name: title, exact: true });
const menuButton = (app, title) => app.page.getByRole("button", { name: `Export ${title}`, exact: true });
const focused = (app) => app.page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim());

/** Chooses an entry of a chart's export menu. */
async function choose(app, title, item) {
  await menuButton(app, title).click();
  await app.page.getByRole("menuitem", { name: new RegExp(`^${item}`) }).click();
}

/** What an entry saves: the file's name and its bytes. */
async function saved(app, act) {
  const [download] = await Promise.all([app.page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width, height and the number of colors of a picture, as the browser decodes it. */
function decoded(app, bytes) {
  return app.page.evaluate(async (encoded) => {
    const data = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const first = pixels[0];
    return { width: image.width, height: image.height, colors: new Set(pixels).size, corner: first.toString(16) };
  }, bytes.toString("base64"));
}

const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

for (const [name, { address, charts, of, filter }] of Object.entries(PAGES)) {
  for (const chart of charts) {
    test(`${name}: ${chart} is exported as PNG, SVG and CSV with title, filters and day`, async (t) => {
      // Dark on the screen, light in the picture.
      const app = await site.open(t, { address, colorScheme: "dark", deviceScaleFactor: 1 });
      const title = chart + of;
      const legend = LEGENDS[chart];
      const base = `customer-radar-${slug(title)}-2026-09-30`;

      const svg = await saved(app, () => choose(app, chart, "SVG"));
      assert.equal(svg.name, `${base}.svg`);
      const document = svg.bytes.toString("utf8");
      const facts = await reader.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
        const root = parsed.documentElement;
        return {
          tags: [...new Set([...parsed.querySelectorAll("*")].map((element) => element.localName))],
          handlers: [...parsed.querySelectorAll("*")].some((element) => element.getAttributeNames().some((it) => it.startsWith("on") || it === "href")),
          title: parsed.querySelector("title").textContent,
          desc: parsed.querySelector("desc").textContent,
          texts: [...parsed.querySelectorAll("text")].map((element) => element.textContent),
          font: root.getAttribute("font-family"),
          size: [root.getAttribute("width"), root.getAttribute("height")].map(Number),
          ground: parsed.querySelector("rect").getAttribute("fill"),
        };
      }, document);
      assert.ok(!facts.tags.includes("script") && !facts.tags.includes("parsererror"), `${facts.tags}`);
      assert.ok(!facts.handlers);
      assert.equal(facts.title, title);
      assert.equal(facts.texts[0], title);
      assert.ok(facts.desc.includes(`As of ${DAY}`));
      const words = facts.texts.join("\n");
      assert.match(words, new RegExp(`As of ${DAY}`));
      assert.match(words, /\d+ of \d+ customers/);
      for (const entry of legend) assert.match(words, entry);
      assert.match(words, new RegExp(filter.source.slice(1, -1).replace("Filter", "Filters")));
      assert.match(facts.font, /Inter Variable.*sans-serif/);
      assert.equal(facts.ground, "#ffffff");

      const png = await saved(app, () => choose(app, chart, "PNG"));
      assert.equal(png.name, `${base}.png`);
      const picture = await decoded(app, png.bytes);
      assert.deepEqual([picture.width, picture.height], facts.size.map((side) => side * 2));
      assert.equal(picture.width, 1920);
      assert.ok(picture.colors > 20, "the picture is not blank");
      assert.equal(picture.corner, "ffffffff");

      const csv = await saved(app, () => choose(app, chart, "CSV"));
      assert.equal(csv.name, `${base}.csv`);
      assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      const file = readExport(csv.bytes.toString("utf8"));
      assert.equal(file.caption[0], title);
      assert.ok(file.caption.some((line) => filter.test(line)), file.caption.join("\n"));
      assert.ok(file.caption.includes(`As of ${DAY}`));

      await card(app, chart).getByRole("button", { name: "View as table" }).click();
      const table = card(app, chart).getByRole("table");
      const cells = (row) => [...row.cells].map((cell) => cell.textContent);
      const head = await table.locator("thead tr").evaluate(cells);
      const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
      assert.deepEqual(file.head, head);
      assert.equal(file.rows.length, rows.length);
      for (const [line, row] of rows.entries()) {
        for (const [column, shown] of row.entries()) {
          const written = file.rows[line][column];
          assert.ok(isSame(shown, written), `${head[column]} of ${row[0]}: ${shown} on the page, ${written} in the file`);
        }
      }
    });
  }
}

test("an export follows filters and month", async (t) => {
  const app = await site.open(t, { address: "/#/?health=at_risk&month=2026-03" });
  const file = readExport((await saved(app, () => choose(app, "Health scores", "CSV"))).bytes.toString("utf8"));
  assert.ok(file.caption.includes("Filter: Health: At risk"));
  assert.ok(file.caption.includes("As of 31 Mar 2026"));
  const counts = file.rows.map((row) => Number(row[1]));
  assert.deepEqual(counts.map((n) => n > 0), file.rows.map(([band]) => band === "At risk"));
});

test("names that are markup or formulas are text in every export", async (t) => {
  const app = await site.open(t, { address: "/?data=/odd.json#/customers/trap" });
  const svg = (await saved(app, () => choose(app, "Health score", "SVG"))).bytes.toString("utf8");
  assert.doesNotMatch(svg, /<img/);
  assert.match(svg, /&lt;img src=x onerror=alert\(1\)&gt;/);
  await app.route("#/customers");
  const csv = (await saved(app, () => app.page.getByRole("button", { name: "Export all rows as CSV" }).click())).bytes.toString("utf8");
  const { rows, caption } = readExport(csv);
  assert.deepEqual(rows.map((row) => row[0]), [TRAP, "'=SUM(A1:A9)", 'Größe, "東京"\nשלום']);
  for (const cell of [...rows.flat(), ...caption]) {
    assert.ok(!/^\s*[=+@-]/.test(cell) || Number.isFinite(Number(cell)), cell);
  }
  assert.ok(rows[1].includes("50.125"), "numbers are in full precision");
});

test("the customers table is exported whole, in its order, with its columns", async (t) => {
  const app = await site.open(t, { address: "/#/customers?segment=Enterprise&sort=mrr&columns=score,mrr,industry" });
  const { page } = app;
  const save = () => saved(app, () => page.getByRole("button", { name: "Export all rows as CSV" }).click());
  const read = async () => readExport((await save()).bytes.toString("utf8"));
  const { head, rows, caption } = await read();
  assert.deepEqual(head, ["Customer", "Score", "MRR", "Industry"]);
  const n = Number((await page.getByRole("grid").getAttribute("aria-label").catch(() => null))?.match(/^(\d+)/)?.[1] ?? rows.length);
  assert.equal(rows.length, n);
  assert.ok(rows.length > 20);
  const amounts = rows.map((row) => Number(row[2]));
  const known = amounts.filter((amount) => amount > 0);
  assert.ok(known.length > 5);
  const up = [...known].sort((a, b) => a - b);
  assert.ok([up.join(), up.reverse().join()].includes(known.join()), "sorted as the table is");
  assert.equal(caption[0], "Customers");
  assert.match(caption[1], /^Sorted by MRR/);
  assert.ok(caption.includes("Filter: Segment: Enterprise"));
  await app.route("#/customers?segment=Enterprise&group=region&columns=score");
  const grouped = await read();
  assert.deepEqual(grouped.head, ["Customer", "Region", "Score"]);
  assert.equal(grouped.rows.length, rows.length);
  const regions = grouped.rows.map((row) => row[1]);
  assert.equal(regions.filter((region, idx) => region !== regions[idx - 1]).length, new Set(regions).size);
});

test("a table is copied as rows and columns, and the page says so", async (t) => {
  const app = await site.open(t);
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await choose(app, "Health scores", "Copy as table");
  await app.page.getByText("Copied as a table").waitFor();
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split("\n").map((line) => line.split("\t"));
  assert.deepEqual(lines[0], ["Name", "Customers", "Share"]);
  assert.equal(lines.length, 5);
  assert.ok(lines.every((line) => line.length === 3));
});

test("where the clipboard is closed the table can be copied by hand", async (t) => {
  const app = await site.open(t);
  await app.page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await choose(app, "Health scores", "Copy as table");
  const field = app.page.getByRole("textbox", { name: "The table as text" });
  await field.waitFor();
  assert.match(await field.inputValue(), /^Name\tCustomers\tShare\n/);
  const selected = await field.evaluate((it) => it.selectionEnd - it.selectionStart);
  assert.equal(selected, (await field.inputValue()).length);
  await app.page.keyboard.press("Escape");
  await field.waitFor({ state: "hidden" });
});

test("a picture that cannot be made is reported", async (t) => {
  const app = await site.open(t);
  await app.page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = function (done) { done(null); };
  });
  await choose(app, "Health scores", "PNG");
  await app.page.getByText("The file could not be saved: the browser made no picture").waitFor();
});

test("003-49 every chart says how to read it, by keyboard alone, and gives the focus back", async (t) => {
  for (const { address, charts } of Object.values(PAGES)) {
    const app = await site.open(t, { address });
    const { keyboard } = app.page;
    for (const chart of charts) {
      await menuButton(app, chart).focus();
      await keyboard.press("Enter");
      await app.settled();
      assert.match(await focused(app), /^PNG/);
      await keyboard.press("End");
      await keyboard.press("Enter");
      const help = app.page.getByRole("dialog", { name: "How to read this chart" });
      await help.waitFor();
      const sentences = (await help.getByRole("paragraph").first().innerText()).split(/\. /);
      assert.ok(sentences.length >= 2 && sentences.length <= 4, `${chart}: ${sentences.length} sentences`);
      await keyboard.press("Escape");
      await help.waitFor({ state: "detached" });
      assert.equal(await focused(app), `Export ${chart}`);
    }
  }
});

test("the export menu is left by Esc, by Tab and by a press outside", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  const menu = page.getByRole("menu");
  await menuButton(app, "Health scores").focus();
  await page.keyboard.press("Enter");
  await menu.waitFor();
  await page.keyboard.press("ArrowDown");
  await app.settled();
  assert.match(await focused(app), /^SVG/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await app.settled();
  assert.match(await focused(app), /^Help/);
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  assert.equal(await focused(app), "Export Health scores");
  await page.keyboard.press("Enter");
  await menu.waitFor();
  await page.keyboard.press("Tab");
  await menu.waitFor({ state: "detached" });
  await menuButton(app, "Health scores").click();
  await menu.waitFor();
  await app.heading.click();
  await menu.waitFor({ state: "detached" });
});

test("the gear opens a chart's options by keyboard alone; Esc closes and gives the focus back", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-001" });
  const { page } = app;
  const gear = page.getByRole("button", { name: "Options of Health score", exact: true });
  const options = page.getByRole("dialog", { name: "Options of Health score" });
  const heard = () => app.chart(/^Health score/).getAttribute("aria-label");
  const before = await heard();
  await gear.focus();
  await page.keyboard.press("Enter");
  await options.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await app.settled();
  assert.match(await app.hash(), /months=12/);
  assert.notEqual(await heard(), before);
  await page.keyboard.press("Escape");
  await options.waitFor({ state: "detached" });
  assert.match(await gear.evaluate((it) => document.activeElement === it ? "focused" : "lost"), /focused/);
  await page.keyboard.press("Tab");
  await app.settled();
  assert.equal(await focused(app), "View as table");
  await gear.click();
  await options.waitFor();
  await app.heading.click();
  await options.waitFor({ state: "detached" });
});

test("controls of a chart work by touch", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-001", hasTouch: true, viewport: { width: 390, height: 844 } });
  await app.page.getByRole("button", { name: "Options of Health score" }).tap();
  await app.page.getByRole("dialog").getByRole("radio", { name: "6", exact: true }).tap();
  await app.settled();
  assert.match(await app.hash(), /months=6/);
  await app.page.keyboard.press("Escape");
  await menuButton(app, "Health score").tap();
  const file = await saved(app, () => app.page.getByRole("menuitem", { name: /^CSV/ }).tap());
  assert.equal(readExport(file.bytes.toString("utf8")).rows.length, 6);
});

for (const colorScheme of ["light", "dark"]) {
  for (const [width, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } })) {
    test(`open menus, ${colorScheme}, ${width}: nothing grave, nothing cut off`, async (t) => {
      // Contrast is measured of what stands still.
      const app = await site.open(t, { address: "/#/customers/c-001", colorScheme, viewport, reducedMotion: "reduce" });
      const { page } = app;
      const check = async (what) => {
        await app.settled();
        assert.deepEqual(await graveFindings(page), [], what);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${what}: the page is ${overflow} px wider than the window`);
      };
      for (const chart of ["Health score", "Adoption categories"]) {
        await menuButton(app, chart).click();
        await check(`menu of ${chart}`);
        const box = await page.getByRole("menu").boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, `the menu stands at ${box.x}`);
        await page.getByRole("menuitem", { name: /^Help/ }).click();
        await check(`help of ${chart}`);
        const help = await page.getByRole("dialog").boundingBox();
        assert.ok(help.x >= 0 && help.x + help.width <= viewport.width, `the help stands at ${help.x}`);
        await page.keyboard.press("Escape");
      }
      await page.getByRole("button", { name: "Options of Health score" }).click();
      await check("options");
    });
  }
}

test("exports work in the single file from disk", async (t) => {
  const app = await site.open(t, { address: SINGLE_FILE });
  const png = await saved(app, () => choose(app, "Health scores", "PNG"));
  assert.equal((await decoded(app, png.bytes)).width, 1920);
  const csv = await saved(app, () => choose(app, "Health scores", "CSV"));
  assert.equal(readExport(csv.bytes.toString("utf8")).rows.length, 4);
});
