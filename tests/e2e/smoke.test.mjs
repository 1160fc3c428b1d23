// The app starts without a complaint, and its walls hold.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertQuiet, openPage } from "./support/browser.mjs";
import { SINGLE_FILE, startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const PLACES = [["the site", `${site.origin}/`], ["the single file", SINGLE_FILE]];

for (const [name, address] of PLACES) {
  test(`${name} starts without an error, a warning or a policy violation`, async (t) => {
    const app = await site.open(t, { address });
    assert.match(await app.page.title(), /Customer Radar/);
    assert.equal(await app.page.locator("#boot").count(), 0);
    assertQuiet(app.complaints);
  });

  test(`${name} refuses a script that is not its own`, async () => {
    const { page, context, complaints } = await openPage(site.browser);
    await page.goto(address);
    const reported = () => complaints.filter((line) => line.startsWith("policy violation")).length;
    const outcome = await page.evaluate(() => {
      const attempts = {
        inline: () => {
          const script = document.createElement("script");
          script.textContent = "window.breached = 'inline'";
          document.head.append(script);
        },
        handler: () => { document.createElement("div").innerHTML = "<img src=x onerror=\"window.breached = 'handler'\">"; },
        frame: () => { document.createElement("div").innerHTML = "<iframe srcdoc=\"<p>x</p>\"></iframe>"; },
        link: () => { document.createElement("div").innerHTML = "<a href=\"javascript:alert(1)\">x</a>"; },
        title: () => { document.createElement("div").innerHTML = "<title><p id=\"</title><img src=x onerror=alert(1)>\"></p></title>"; },
        address: () => { document.createElement("script").src = "data:text/javascript,window.breached=1"; },
        text: () => { setTimeout("window.breached = 'text'", 0); },
      };
      const refused = Object.entries(attempts).map(([attempt, make]) => {
        try {
          make();
          return [attempt, false];
        } catch (error) {
          return [attempt, error instanceof TypeError || error instanceof EvalError];
        }
      });
      return { refused: Object.fromEntries(refused), breached: window.breached ?? null };
    });
    assert.deepEqual(outcome.refused, {
      inline: true, handler: true, frame: true, link: true, title: true, address: true, text: true,
    });
    assert.equal(outcome.breached, null);
    for (let wait = 0; reported() < 7 && wait < 50; wait += 1) await page.waitForTimeout(100);
    assert.equal(reported(), 7, "the browser reports each attempt");
    await context.close();
  });

  test(`${name} lets the templates of its own views through`, async () => {
    const { page, context } = await openPage(site.browser);
    await page.goto(address);
    const kept = await page.evaluate(() => {
      const template = document.createElement("template");
      template.innerHTML = '<p class="a" data-band="at-risk" aria-label="x"><b>R&amp;D</b><a href="#/x">y</a><br></p>';
      return template.content.querySelectorAll("b, a, br").length;
    });
    assert.equal(kept, 3);
    await context.close();
  });
}
