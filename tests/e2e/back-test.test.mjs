// The back-test of the scoring model: who left, whom it missed, and weights that are only suggested.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { ROOT, startSite } from "./support/site.mjs";
import { listed, number, rowsOf, sum } from "./support/tables.mjs";

const TELCO = join(ROOT, "../shared/data/telco_ibm/telco.customer-radar.json");
const hasTelco = existsSync(TELCO);

const sample = JSON.parse(readFileSync(join(ROOT, "assets/data/sample.json"), "utf8"));
const stayed = { ...sample, id: "stayed", customers: sample.customers.filter((one) => !one.churned).slice(0, 40) };
const none = { ...sample, id: "none", customers: [] };

const site = await startSite({
  "/stayed.json": { body: JSON.stringify(stayed) },
  "/none.json": { body: JSON.stringify(none) },
  "/broken.json": { body: "{" },
  ...(hasTelco && { "/telco.json": { body: readFileSync(TELCO) } }),
});
after(() => site.stop());

/** Opens the back-test and waits until the past is scored. */
async function open(t, query = "", options = {}) {
  const app = await site.open(t, { address: `/#/model/back-test${query}`, ...options });
  await tiles(app).waitFor();
  return app;
}

const tiles = (app) => app.main.getByRole("region", { name: "How well leavers are told apart" });
const tile = (app, name) => tiles(app).getByRole("article").filter({ has: app.page.getByRole("heading", { name, exact: true }) });
const bands = (app) => app.main.getByRole("region", { name: /by band of/ });
const choice = (app, group, name) => app.main.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio", { name, exact: true });
const weights = (app) => app.card("Suggested weights");
const greens = (app) => app.card("False greens");

/** The rows of the chart of bands as its table has them. */
async function rates(app) {
  const button = bands(app).getByRole("button", { name: "View as table" });
  if (await button.getAttribute("aria-pressed") !== "true") await button.click();
  await app.settled();
  return (await rowsOf(bands(app).getByRole("table").first())).slice(1);
}

test("001-4 the share that left stands for each band, worst first, and falls towards the best", async (t) => {
  const app = await open(t);
  const rows = await rates(app);
  assert.deepEqual(rows.slice(0, 3).map(([band]) => band), ["At risk", "Needs attention", "Satisfactory"]);
  const shares = rows.slice(0, 3).map(([, share]) => number(share));
  assert.ok(shares[0] > shares[1] && shares[1] > shares[2], `falls: ${shares}`);
  assert.match(await bands(app).innerText(), /4,137 observations of 233 customers[\s\S]*17 left within 3 months/);
  assert.match(await tile(app, "AUC").innerText(), /0\.72\s+95% interval 0\.60 to 0\.85/);
});

test("001-4 the lag and the scorecard change the figures, stand in the address, and outlast a reload", async (t) => {
  const app = await open(t);
  const before = await tile(app, "AUC").innerText();
  await choice(app, "Left within", "12 months").click();
  await app.main.getByRole("heading", { name: "Left within 12 months by band of Health" }).waitFor();
  assert.match(await app.hash(), /lag=12/);
  assert.notEqual(await tile(app, "AUC").innerText(), before);
  await choice(app, "Scorecard", "Effort").click();
  await app.main.getByRole("heading", { name: "Left within 12 months by band of Effort" }).waitFor();
  const effort = await tile(app, "AUC").innerText();
  await app.reload();
  await app.main.getByRole("heading", { name: "Left within 12 months by band of Effort" }).waitFor();
  assert.equal(await tile(app, "AUC").innerText(), effort);
});

test("001-4 the lag is chosen by the keyboard", async (t) => {
  const app = await open(t);
  await choice(app, "Left within", "3 months").focus();
  await app.page.keyboard.press("ArrowRight");
  await app.main.getByRole("heading", { name: "Left within 6 months by band of Health" }).waitFor();
  assert.equal(await app.page.evaluate(() => document.activeElement.textContent), "6 months");
});

test("001-4 filters and the month shown do not change what is tested", async (t) => {
  const app = await open(t);
  const all = await tiles(app).innerText();
  const other = await open(t, "?region=EMEA&month=2026-03");
  assert.equal(await tiles(other).innerText(), all);
});

test("001-4 a press on a band lists who left from it, with the day", async (t) => {
  const app = await open(t);
  await app.chart(/^Left within 3 months by band/).focus();
  await app.page.keyboard.press("Home");
  await app.page.keyboard.press("Enter");
  await app.list.waitFor();
  assert.match(await app.list.getAttribute("aria-label"), /^Left within 3 months from At risk: /);
  assert.ok(await listed(app) > 0);
  assert.match(await app.list.innerText(), /left \d+ \w{3} 20\d\d/);
  await app.page.keyboard.press("Escape");
  await app.list.waitFor({ state: "detached" });
  assert.ok(await app.page.evaluate(() => document.activeElement.closest("[role=group]") !== null), "the focus is in the chart again");
});

test("001-4 a false green names when it left and what it scored, and leads to the customer", async (t) => {
  const app = await open(t);
  const lines = greens(app).getByRole("link");
  const n = Number(/(\d+) customers? left while in the best band/.exec(await greens(app).innerText())[1]);
  assert.equal(await lines.count(), Math.min(n, 8));
  const first = await lines.first().innerText();
  assert.match(first, /left \d+ \w{3} 20\d\d[\s\S]*(7\.[5-9]|[89]\.\d|10\.0) at the end of \w{3} 20\d\d[\s\S]*\$/);
  const name = first.split("\n")[0];
  await lines.first().focus();
  await app.page.keyboard.press("Enter");
  await app.main.getByRole("heading", { level: 2, name: new RegExp(name) }).first().waitFor();
  assert.match(await app.hash(), /^#\/customers\/c-/);
});

test("001-4 suggested weights stand beside those in force and add up to a whole; nothing is applied by itself", async (t) => {
  const app = await open(t);
  const put = weights(app).getByRole("button", { name: "Put into the draft" });
  await put.waitFor();
  const rows = (await rowsOf(weights(app).getByRole("table"))).slice(1);
  const categories = await weights(app).locator("tbody > tr:first-child > :nth-child(3)").allInnerTexts();
  assert.ok(Math.abs(sum(categories.map(number)) - 100) < 0.4, categories.join());
  for (const [name, now, suggested, change] of rows) {
    assert.ok(Math.abs(number(suggested) - number(now) - number(change)) < 0.11, `${name}: ${now} ${suggested} ${change}`);
  }
  await app.route("#/model");
  assert.equal(await app.page.getByTestId("draft-state").innerText(), "No changes");
});

test("001-4 suggested weights go into the draft at a press; the editor shows them and takes them back in one step", async (t) => {
  const app = await open(t);
  const put = weights(app).getByRole("button", { name: "Put into the draft" });
  await put.waitFor();
  const [, , suggested] = (await rowsOf(weights(app).getByRole("table")))[1];
  await put.focus();
  await app.page.keyboard.press("Enter");
  await app.page.getByText("The suggested weights are in the draft").waitFor();
  await weights(app).getByRole("link", { name: "Open the editor" }).click();
  await app.settled();
  assert.match(await app.page.getByTestId("draft-state").innerText(), /^Draft, \d+ changes$/);
  const share = async () => app.main.locator("output.weight__share").first().innerText();
  assert.ok(Math.abs(number(await share()) - number(suggested)) <= 0.5, `${await share()} is ${suggested}, rounded`);
  await app.main.getByRole("button", { name: "Undo (1)" }).click();
  await app.settled();
  assert.equal(await app.page.getByTestId("draft-state").innerText(), "No changes");
});

test("001-4 the draft can be tested beside the model in force", async (t) => {
  const app = await open(t);
  const inForce = await tile(app, "AUC").innerText();
  await weights(app).getByRole("button", { name: "Put into the draft" }).click();
  await choice(app, "Model", "Draft").click();
  await app.until(() => tiles(app).isVisible(), Boolean, 10000);
  const draft = await app.until(() => tile(app, "AUC").innerText(), (text) => text !== inForce);
  assert.notEqual(draft, inForce, "the draft tells leavers apart in another way");
  assert.match(await app.hash(), /of=draft/);
  await choice(app, "Model", "In force").click();
  assert.equal(await app.until(() => tile(app, "AUC").innerText(), (text) => text === inForce), inForce);
});

test("001-4 data where nobody left says what is missing", async (t) => {
  const app = await site.open(t, { address: "/?data=/stayed.json#/model/back-test" });
  await app.main.getByText("Nothing to test").waitFor();
  assert.match(await app.main.innerText(), /Nobody with a score left within this time[\s\S]*"churned"/);
});

test("001-4 data without customers, and data that cannot be read, say so instead of waiting", async (t) => {
  const empty = await site.open(t, { address: "/#/model/back-test" });
  await empty.page.goto(`${site.origin}/?data=/none.json#/model/back-test`);
  await empty.main.getByText("No customers in this data").waitFor();
  await empty.page.goto(`${site.origin}/?data=/broken.json#/model/back-test`);
  await empty.main.getByText(/Could not load/).waitFor();
});

test("001-4 the Telco table: who has left scores lower, and a warning says that this is no forecast", {
  skip: hasTelco ? false : `${TELCO} is not there`,
}, async (t) => {
  const app = await site.open(t, { address: "/?data=/telco.json#/model/back-test" });
  await tiles(app).waitFor({ timeout: 60000 });
  assert.match(await tile(app, "AUC").innerText(), /0\.74\s+95% interval 0\.73 to 0\.75/);
  assert.match(await app.main.innerText(), /This data has no history[\s\S]*every figure here flatters them/);
  assert.equal(await app.main.getByRole("radiogroup", { name: "Left within" }).count(), 0, "a snapshot has no lag");
  const rows = await rates(app);
  assert.match(rows[0].join(), /^At risk,33\.7%,32\.4%,35\.0%,1662,4937/);
  assert.match(await bands(app).innerText(), /7,043 customers with a score on the day of the data, of whom 1,869 have left/);
});

for (const [colorScheme, width] of [["light", 1440], ["dark", 390], ["light", 768]]) {
  test(`the back-test is accessible and fits, ${colorScheme}, ${width}`, async (t) => {
    const app = await open(t, "", { colorScheme, viewport: { width, height: 900 } });
    await weights(app).getByRole("button", { name: "Put into the draft" }).waitFor();
    assert.deepEqual(await graveFindings(app.page), []);
    assert.equal(await app.overflow(), "");
    const clipped = await weights(app).locator("table").evaluate((table) => table.scrollWidth - table.parentElement.clientWidth);
    assert.ok(clipped <= 1, `the weights reach out by ${clipped} px`);
  });
}
