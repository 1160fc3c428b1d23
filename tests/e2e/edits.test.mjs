// What people change: scores set by hand, kept by the browser, carried by an export, taken back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { startSite } from "./support/site.mjs";

const site = await startSite();
after(() => site.stop());

const score = (app) => app.page.getByTestId("score");
const dialog = (app) => app.page.getByRole("dialog", { name: /^Set by hand/ });
const button = (within, name) => within.getByRole("button", { name, exact: true });
const shows = (app, text) => app.until(() => score(app).innerText(), (shown) => shown === text);

/** Sets the health of the customer shown by hand. */
async function set(app, to, { author = "Maya Okafor" } = {}) {
  await button(app.main, "Set by hand…").click();
  const form = dialog(app);
  await form.getByLabel("Score, 0 to 10").fill(to);
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
