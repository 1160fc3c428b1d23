// Every page, light and dark, wide and narrow: axe finds nothing grave, and nothing is cut off sideways.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const PAGES = {
  overview: "#/",
  customers: "#/customers",
  "a customer": "#/customers/c-001",
  ...Object.fromEntries(
    ["engagement", "onboarding", "adoption", "retention", "buyer_readiness", "contact_quality", "satisfaction"]
      .map((id) => [`the driver ${id}`, `#/drivers/${id}`]),
  ),
  "a driver that is not there": "#/drivers/no-such-driver",
  "the editor of the model": "#/model",
  "the versions of the model": "#/model/versions",
  "the scores set by hand": "#/model/overrides",
  "the back-test": "#/model/back-test",
  "the model as a query": "#/model/sql",
  "the metrics": "#/metrics",
  "a metric": "#/metrics/nrr",
  "a metric that is not there": "#/metrics/no-such-metric",
  help: "#/help",
  "a topic of the help": "#/help/quadrant",
  "the keyboard shortcuts": "#/help/shortcuts",
  "the glossary": "#/help/glossary",
  "a topic that is not there": "#/help/no-such-topic",
  data: "#/data",
  "no match": "#/?industry=no-such-industry",
  "a page that is not there": "#/no-such-page",
};
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const TABLET = { width: 768, height: 1024 };

async function assertFits(app) {
  assert.equal(await app.overflow(), "");
}

for (const [name, hash] of Object.entries(PAGES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [width, viewport] of Object.entries(WIDTHS)) {
      test(`${name}, ${colorScheme}, ${width}: nothing grave, nothing cut off`, async (t) => {
        const app = await site.open(t, { address: `/${hash}`, colorScheme, viewport });
        await app.scrollThrough();
        assert.deepEqual(await graveFindings(app.page), []);
        await assertFits(app);
      });
    }
  }

  test(`${name}, 768 px: nothing cut off`, async (t) => {
    const app = await site.open(t, { address: `/${hash}`, viewport: TABLET });
    await app.scrollThrough();
    await assertFits(app);
  });
}

test("000-39 scrolling through the customer page writes all of its sections", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-001" });
  const before = await app.main.getByRole("heading", { level: 2 }).count();
  await app.scrollThrough();
  const after = await app.main.getByRole("heading", { level: 2 }).count();
  assert.ok(after > before && after >= 25, `${before} headings, then ${after}`);
});

test("the list of customers behind a mark has nothing grave, light and dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const app = await site.open(t, { address: "/#/drivers/onboarding", colorScheme });
    await app.chart(/^Onboarding risk/).focus();
    await app.page.keyboard.press("Home");
    await app.page.keyboard.press("Enter");
    await app.list.waitFor();
    assert.deepEqual(await graveFindings(app.page), []);
  }
});
