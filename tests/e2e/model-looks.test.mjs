// The page of the scoring model for everybody's eyes and any data: accessible, never too wide, never broken.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { button, draftIs, metricDialog, openModel, type, weight } from "./support/model.mjs";
import { startSite } from "./support/site.mjs";

const file = (customers) => ({
  body: JSON.stringify({ format: "customer-radar", version: 1, as_of: "2026-09-30", currency: "USD", customers }),
});
const ONE = {
  id: "one", name: "Only Customer", since: "2024-01-01", mrr: 1000,
  metrics: { dau_mau: 30, sessions: 20, touchpoints: 6, implementation: 80, training: 60, licenses: 70, features: 14, csat: 75, goals: 60, budget: "likely", org_knowledge: 70, contacts: 80 },
};
const site = await startSite({ "/one.json": file([ONE]), "/none.json": file([]) });
after(() => site.stop());

/** Everything of the editor that can be open at once. */
async function unfold(app) {
  await type(weight(app, "Retention"), "5");
  await app.main.getByRole("button", { name: "Metrics of Onboarding" }).click();
  await button(app.main, "Add profile").click();
  for (const name of ["For whom", "All metrics"]) await app.main.getByText(name, { exact: true }).click();
  await app.main.getByText("High value, low effort", { exact: true }).click();
  await type(app.main.getByRole("textbox", { name: "Limit of At risk", exact: true }), "9");
  await app.scrollThrough();
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 390]) {
    const options = { colorScheme, viewport: { width, height: 900 } };
    const looks = async (app, what) => {
      assert.deepEqual(await graveFindings(app.page), [], what);
      assert.equal(await app.overflow(), "", what);
    };

    test(`the editor is accessible and fits, ${colorScheme}, ${width}`, async (t) => {
      const app = await openModel(site, t, "", options);
      await looks(app, "as it opens");
      await unfold(app);
      await looks(app, "with everything open, and a fault");
    });

    test(`a metric's dialog is accessible and fits, ${colorScheme}, ${width}`, async (t) => {
      const app = await openModel(site, t, "", options);
      await app.main.getByRole("button", { name: "Metrics of Onboarding" }).click();
      await button(app.main, "Days to first value").click();
      for (const rule of ["Line", "Steps", "Texts"]) {
        await metricDialog(app).getByRole("radio", { name: rule, exact: true }).click();
        await app.settled();
        await looks(app, rule);
      }
    });

    test(`the versions are accessible and fit, ${colorScheme}, ${width}`, async (t) => {
      const app = await openModel(site, t, "", options);
      await type(weight(app, "Retention"), "5");
      await app.route("#/model/versions");
      await app.scrollThrough();
      await looks(app, "with a draft");
    });
  }
}

test("a file of one customer can be scored by a draft", async (t) => {
  const app = await site.open(t, { address: "/?data=one.json#/model" });
  await type(weight(app, "Onboarding"), "8");
  await app.main.getByText("1 customer scored").waitFor();
  await app.main.getByText(/Only 1 customer: too few to go by/).first().waitFor();
  assert.equal(await app.overflow(), "");
});

test("a file without customers leaves the editor at work", async (t) => {
  const app = await site.open(t, { address: "/?data=none.json#/model" });
  await type(weight(app, "Onboarding"), "8");
  assert.equal(await draftIs(app, "Draft, 1 change"), "Draft, 1 change");
  await app.main.getByText(/Nobody is counted/).first().waitFor();
  assert.equal(await app.card("A customer by the draft").count(), 0, "there is none to draw");
  assert.deepEqual(await graveFindings(app.page), []);
});

test("an address with a tab, a scorecard or a profile there is not still shows a page", async (t) => {
  const app = await openModel(site, t, "nothing");
  await app.main.getByText(/has no part "nothing"/).waitFor();
  await app.route("#/model?card=nothing&profile=7&customer=nobody");
  assert.equal(await weight(app, "Retention").inputValue(), "1");
  await type(weight(app, "Retention"), "5");
  await app.main.getByText(/change band$/).first().waitFor();
});
