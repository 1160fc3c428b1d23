// What people change: scores set by hand, kept by the browser, carried by an export, taken back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { graveFindings } from "./support/axe.mjs";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const score = (app) => app.page.getByTestId("score");
const dialog = (app) => app.page.getByRole("dialog", { name: /^Set by hand/ });
const button = (within, name) => within.getByRole("button", { name, exact: true });
const shows = (app, text) => app.until(() => score(app).innerText(), (shown) => shown === text);

/** Sets the health of the customer shown by hand. */
async function set(app, to, { author = "Maya Okafor", until } = {}) {
  await button(app.main, "Set by hand…").click();
  const form = dialog(app);
  await form.getByLabel("Score, 0 to 10").fill(to);
  if (until) await form.getByLabel("Until").fill(until);
  await form.getByLabel("Reason").fill("New sponsor");
  await form.getByLabel("Author").fill(author);
  await button(form, "Set the score").click();
  await form.waitFor({ state: "hidden" });
}

test("4.2-9 a score set by hand needs a reason and an author, shows both scores, and survives a reload", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003" });
  const computed = await score(app).innerText();

  await button(app.main, "Set by hand…").click();
  await dialog(app).getByLabel("Author").fill("");
  await button(dialog(app), "Set the score").click();
  await dialog(app).getByText("Say why the score is set by hand.").waitFor();
  await dialog(app).getByText("Say who sets it.").waitFor();
  await button(dialog(app), "Cancel").click();

  await set(app, "9.5");
  await shows(app, "9.5");
  await app.main.getByText(`The computed score is ${computed}.`).waitFor();
  await app.reload();
  await shows(app, "9.5");

  await button(app.main, "End").click();
  await shows(app, computed);
  await button(app.main, "Set by hand…").click();
  assert.equal(await dialog(app).getByLabel("Author").inputValue(), "Maya Okafor");
});

test("a score set by hand is undone from the message, and followed by another tab", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003" });
  const computed = await score(app).innerText();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await set(app, "1.5");
  await other.getByTestId("score").getByText("1.5").waitFor();
  await button(app.page, "Undo").click();
  await shows(app, computed);
  await other.getByTestId("score").getByText(computed).waitFor();
});

test("overrides are listed by state, and the data page leads back to the data as loaded", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003" });
  await set(app, "9.5");
  await app.route("#/model/overrides");
  const rows = app.main.getByRole("table", { name: "Scores set by hand" }).getByRole("row");
  const given = (await rows.count()) - 1;
  await app.main.getByRole("row", { name: /New sponsor/ }).getByText("9.5").waitFor();
  await app.main.getByRole("radio", { name: /^In force/ }).click();
  assert.match(await app.hash(), /state=in-force/);

  await app.route("#/data");
  const card = app.card("Changed here");
  await card.getByText("1 change made on this device: 1 override").waitFor();
  const download = app.page.waitForEvent("download");
  await button(app.main, "Export the dataset").click();
  const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  const set_here = saved.customers.find((customer) => customer.id === "c-003").overrides;
  assert.equal(set_here.at(-1).score, 9.5);
  assert.equal(saved.edits.length, 1);

  await button(card, "Go back to the data as loaded").click();
  await button(app.page.getByRole("dialog"), "Go back").click();
  await card.getByText("Nothing was changed here").waitFor();
  await button(app.page, "Undo").click();
  await card.getByText("1 change made on this device: 1 override").waitFor();
  await app.route("#/model/overrides");
  assert.equal((await rows.count()) - 1, given);
});

test("4.2-9 by keyboard alone a score is set, edited and ended, and the focus is never lost", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003" });
  const { keyboard } = app.page;
  const isLost = () => app.page.evaluate(() => document.activeElement === document.body);
  const computed = await score(app).innerText();
  await button(app.main, "Set by hand…").focus();
  await keyboard.press("Enter");
  const number = dialog(app).getByLabel("Score, 0 to 10");
  await number.waitFor();
  assert.ok(await number.evaluate((own) => own === document.activeElement), "the dialog begins at the score");
  await keyboard.press("Control+A");
  await keyboard.type("3.5");
  await keyboard.press("Tab");
  await keyboard.type("Sponsor resigned");
  await keyboard.press("Tab");
  await keyboard.type("Maya Okafor");
  await dialog(app).getByText("At risk").waitFor();
  await keyboard.press("Enter");
  await shows(app, "3.5");
  assert.equal(await score(app).innerText(), "3.5");
  assert.equal(await app.until(isLost, (lost) => !lost), false, "after setting");

  await button(app.main, "Edit…").focus();
  await keyboard.press("Enter");
  assert.equal(await dialog(app).getByLabel("Reason").inputValue(), "Sponsor resigned");
  await keyboard.press("Escape");
  await dialog(app).waitFor({ state: "hidden" });
  assert.equal(await app.page.evaluate(() => document.activeElement.textContent), "Edit…");

  await button(app.main, "End").focus();
  await keyboard.press("Enter");
  await shows(app, computed);
  assert.equal(await score(app).innerText(), computed);
  assert.equal(await app.until(isLost, (lost) => !lost), false, "after ending");
});

test("4.2-9 the dialog weighs the score set against the computed one, and slider and number follow each other", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003" });
  await button(app.main, "Set by hand…").click();
  const form = dialog(app);
  const slider = form.getByRole("slider", { name: "Score by slider" });
  await form.getByLabel("Score, 0 to 10").fill("4");
  assert.equal(await slider.inputValue(), "4");
  await form.getByText(/^−4\.\d points against the computed score$/).waitFor();
  await slider.focus();
  await app.page.keyboard.press("End");
  assert.equal(await form.getByLabel("Score, 0 to 10").inputValue(), "10");
  await form.getByLabel("Score, 0 to 10").fill("11");
  await button(form, "Set the score").click();
  await form.getByText("A score is a number from 0 to 10.").waitFor();
  await form.getByLabel("Until").fill("2026-01-01");
  await form.getByText("It would end before it begins.").waitFor();
  await form.getByLabel("No end").check();
  assert.equal(await form.getByText("It would end before it begins.").count(), 0);
});

test("4.2-9 a score set by hand runs out by itself: it is about to end, then the computed one is shown", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003?month=2026-07" });
  const july = await score(app).innerText();
  await set(app, "1.5", { until: "2026-08-15" });
  await shows(app, "1.5");
  assert.equal(await score(app).innerText(), "1.5");
  await app.route("#/model/overrides?month=2026-07");
  const row = app.main.getByRole("row", { name: /New sponsor/ });
  assert.match(await row.innerText(), /31 Jul 2026[\s\S]*15 Aug 2026, 15 days left[\s\S]*Ends within 30 days/);
  await app.route("#/model/overrides");
  await row.getByText("Ended", { exact: true }).waitFor();
  await app.route("#/customers/c-003");
  assert.notEqual(await score(app).innerText(), "1.5", "in September it is over");
  await app.route("#/customers/c-003?month=2026-06");
  assert.notEqual(await score(app).innerText(), "1.5", "in June it has not begun");
  await app.route("#/customers/c-003?month=2026-07");
  assert.equal(await score(app).innerText(), "1.5");
  assert.notEqual(july, "1.5");
});

test("4.2-9 the table of customers marks the score set by hand, and its explanation says both", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003" });
  const computed = await score(app).innerText();
  await set(app, "9.7");
  await shows(app, "9.7");
  await app.route("#/customers?sort=-health_score");
  const row = app.page.getByRole("grid").getByRole("row", { name: /Merrifallow Legal/ });
  await row.getByText(/by Maya Okafor/).first().waitFor({ state: "attached" });
  await row.getByTitle(/^Explain this score; coverage/).first().click();
  const part = app.page.getByRole("dialog", { name: "Health of Merrifallow Legal" });
  await part.waitFor();
  assert.equal(await part.getByTestId("answer-score").innerText().then((text) => text.slice(0, 3)), "9.7");
  assert.match(await part.innerText(), new RegExp(`Set to 9\\.7 by Maya Okafor until 29 Dec 2026: New sponsor[\\s\\S]*computed score is ${computed.replace(".", "\\.")}`));
});

test("4.2-9 overrides are ended from the list, and the data's own ones are brought back by Undo", async (t) => {
  const app = await site.open(t, { address: "/#/model/overrides" });
  const row = () => app.main.getByRole("row", { name: /Ravelinstead Mutual/ });
  await row().getByText("In force", { exact: true }).waitFor();
  await button(row(), "End").click();
  await row().getByText("Ended", { exact: true }).waitFor();
  assert.match(await row().innerText(), /29 Sep 2026/);
  assert.equal(await button(row(), "End").count(), 0);
  await button(app.page, "Undo").click();
  await row().getByText("In force", { exact: true }).waitFor();
  await row().getByText(/19 Nov 2026, 50 days left/).waitFor();
});

test("4.2-9 where the browser keeps nothing the page says so once, and the score is set all the same", async (t) => {
  const app = await site.open(t);
  await app.page.context().addInitScript(() => {
    const refuse = () => { throw new DOMException("storage is blocked", "SecurityError"); };
    Object.defineProperty(window, "indexedDB", { get: refuse });
  });
  await app.reload();
  await app.route("#/customers/c-003");
  const computed = await score(app).innerText();
  await set(app, "9.5");
  await shows(app, "9.5");
  await app.page.getByText("This browser does not let the page keep changes: they last until it is closed.").waitFor();
  await app.route("#/data");
  await app.card("Changed here").getByText("1 change made on this device: 1 override").waitFor();
  await app.reload();
  await app.route("#/customers/c-003");
  assert.equal(await score(app).innerText(), computed, "after a reload it is gone, as was said");
});

test("going back to the data as loaded can be given up, and leaves the focus in the card", async (t) => {
  const app = await site.open(t, { address: "/#/customers/c-003" });
  await set(app, "9.5");
  await app.route("#/data");
  const card = app.card("Changed here");
  await button(card, "Go back to the data as loaded").click();
  const ask = app.page.getByRole("dialog", { name: "Go back to the data as loaded?" });
  await ask.getByText(/^1 change made on this device: 1 override\. Going back takes what was changed out of force\./).waitFor();
  await app.page.keyboard.press("Enter");
  await ask.waitFor({ state: "hidden" });
  await card.getByText("1 change made on this device: 1 override").waitFor();
  await button(card, "Go back to the data as loaded").click();
  await button(ask, "Go back").click();
  await card.getByText("Nothing was changed here").waitFor();
  const isInCard = () => card.evaluate((own) => own.contains(document.activeElement));
  assert.ok(await app.until(isInCard, Boolean));
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 390]) {
    test(`setting by hand is accessible, ${colorScheme}, ${width}`, async (t) => {
      const app = await site.open(t, { address: "/#/customers/c-003", colorScheme, viewport: { width, height: 844 } });
      await button(app.main, "Set by hand…").click();
      await button(dialog(app), "Set the score").click();
      await dialog(app).getByText("Say who sets it.").waitFor();
      assert.deepEqual(await graveFindings(app.page), []);
      await button(dialog(app), "Cancel").click();
      await set(app, "9.5");
      await shows(app, "9.5");
      assert.deepEqual(await graveFindings(app.page), []);
      for (const hash of ["#/model/overrides", "#/data"]) {
        await app.route(hash);
        await app.main.getByText(hash === "#/data" ? "Changed here" : "New sponsor").waitFor();
        assert.deepEqual(await graveFindings(app.page), [], hash);
        assert.equal(await app.overflow(), "", hash);
      }
    });
  }
}
