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
  data: "#/data",
  "no match": "#/?industry=no-such-industry",
  "a page that is not there": "#/no-such-page",
};
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

for (const [name, hash] of Object.entries(PAGES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [width, viewport] of Object.entries(WIDTHS)) {
      test(`${name}, ${colorScheme}, ${width}: nothing grave, nothing cut off`, async (t) => {
        const app = await site.open(t, { address: `/${hash}`, colorScheme, viewport });
        assert.deepEqual(await graveFindings(app.page), []);
        const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
      });
    }
  }
}
