// Real tables of other people, from the drop of their files to figures that were published elsewhere.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { ROOT, startSite } from "./support/site.mjs";

const DATA = join(ROOT, "../shared/data");
const beside = { skip: existsSync(DATA) ? false : "the real tables are not beside this checkout" };

const site = await startSite();
after(() => site.stop());

const panel = (app) => app.page.getByRole("region", { name: /^Bring in/ });

/** Drops files, looks at what they were taken for, and loads them as a new dataset. */
async function bringIn(app, ...paths) {
  const files = paths.map((path) => [basename(path), readFileSync(join(DATA, path), "utf8")]);
  const data = await app.page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, content] of list) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  const card = app.page.getByRole("region", { name: "Issues", exact: true }).first();
  await card.dispatchEvent("dragover", { dataTransfer: data });
  await card.dispatchEvent("drop", { dataTransfer: data });
  await panel(app).waitFor();
  await panel(app).getByRole("radio", { name: "Make a new dataset" }).check();
  await panel(app).getByRole("button", { name: "See what will change" }).click();
  await panel(app).getByRole("button", { name: "Load", exact: true }).click();
  await panel(app).waitFor({ state: "detached" });
}

/** The page of a metric, as text, once it shows what is asked for. */
async function metric(app, id, options, shown) {
  await app.route(`#/metrics/${id}?${options}`);
  await app.until(() => app.main.innerText(), (text) => text.replaceAll("\u00a0", " ").includes(shown));
}

test("002-12 002-13 002-42 Telco: 7,043 customers, 1,869 of them left in the quarter, and what that costs", beside, async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await bringIn(app, "telco_ibm/Telco-Customer-Churn.csv");
  const issues = app.page.getByRole("region", { name: "Issues", exact: true }).first();
  await issues.getByText(/11 cells of "TotalCharges" are blank/).first().waitFor();
  await metric(app, "customer_churn", "span=quarter", "26.54%");
  await metric(app, "grr", "span=quarter", "69.50%");
  const text = await app.main.innerText();
  for (const shown of ["$456,116.60", "$139,130.85", "$316,985.75", "7,043"]) assert.ok(text.includes(shown), shown);
});

test("002-14 saasops: contracts with inclusive ends give the published movements", beside, async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await bringIn(app, "saasops/customers.csv", "saasops/contracts_v2.csv");
  await metric(app, "contraction_mrr", "span=month", "$1,666.67");
  await metric(app, "mrr", "span=month", "$11,666.67");
  await metric(app, "nrr", "span=month", "87.50%");
});

test("002-28 Sudzilla: 39 answers of a survey give the published NPS", beside, async (t) => {
  const app = await site.open(t, { address: "/#/data" });
  await bringIn(app, "nps_sudzilla/input_01.csv");
  await metric(app, "nps", "span=year", "\u221235.9");
  const text = await app.main.innerText();
  for (const [group, n] of [["Promoters", 8], ["Passives", 9], ["Detractors", 22]]) {
    assert.match(text, new RegExp(`${group}[^\\n]*\\n?\\s*${n}\\b`), group);
  }
});
