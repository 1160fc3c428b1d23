// The page of the scoring model: its tabs, its fields, its draft as a file.
import { readFileSync } from "node:fs";

/** Opens the editor, or another tab. */
export const openModel = (site, t, tab = "", options = {}) =>
  site.open(t, { address: `/#/model${tab && `/${tab}`}`, ...options });

export const button = (within, name) => within.getByRole("button", { name, exact: true });
export const field = (within, name) => within.getByRole("textbox", { name, exact: true });
export const slider = (app, name) => app.main.getByRole("slider", { name, exact: true });

/** The weight of a category as a number to type in. */
export const weight = (app, name) => field(app.main, `Weight of ${name}`);

/** The dialog of a metric. */
export const metricDialog = (app) => app.page.getByRole("dialog", { name: /^Metric/ });

/** What the draft is: "No changes", "Draft, 2 changes". */
export const draftState = (app) => app.page.getByTestId("draft-state").innerText();

/** Waits until the draft is in a state; the state it is in. */
export const draftIs = (app, state) => app.until(() => draftState(app), (found) => found === state);

/** Follows the link of a tab. */
export async function goToTab(app, name) {
  await app.main.getByRole("navigation", { name: "Parts of the scoring model" })
    .getByRole("link", { name, exact: true }).click();
  await app.settled();
}

/** Types into a field and leaves it. */
export async function type(of, text) {
  await of.fill(text);
  await of.press("Tab");
}

/** What pressing a button saves, as text. */
export async function saveBy(app, of) {
  const [download] = await Promise.all([app.page.waitForEvent("download"), of.click()]);
  return readFileSync(await download.path(), "utf8");
}

/** The text of the file that "Save the draft" or "Save the model in force" gives; the versions are shown then. */
export async function saved(app, which) {
  await goToTab(app, "Versions");
  return saveBy(app, button(app.main, `Save the ${which}`));
}

/** Puts the draft in force. */
export async function use(app) {
  await button(app.main, "Use this model").click();
  await draftIs(app, "No changes");
}

/** The share of every category: what stands beside its weight. */
export const shares = (app) => app.main.getByRole("list", { name: "Categories", exact: true })
  .locator("> li > div > .weight output").allInnerTexts();
