// One customer's page: its sections, its cards, and the figures of a card's chart.
import assert from "node:assert/strict";

/** Opens a customer's page; `query` is what stands behind the question mark of the hash. */
export const openCustomer = (site, t, id, query = "", options = {}) =>
  site.open(t, { address: `/#/customers/${id}${query}`, ...options });

/** The customer's name with its health. */
export const nameOf = (app) => app.main.getByRole("heading", { level: 2 }).first();

/** A section of the page by its title, once it is written: what has cards in it is no card itself. */
export const section = (app, title) =>
  app.main.getByRole("region", { name: title, exact: true }).filter({ has: app.page.getByRole("region") }).first();

/** The link that leads to a section. */
export const sectionLink = (app, title) =>
  app.main.getByRole("navigation", { name: "Sections of this page" }).getByRole("link", { name: title, exact: true });

/** A card within a section. */
export const card = (app, of, title) =>
  section(app, of).getByRole("region", { name: title, exact: typeof title === "string" }).first();

/** Follows the link of a section and waits until something stands in it. */
export async function goTo(app, title) {
  await sectionLink(app, title).click();
  await section(app, title).waitFor();
  await app.settled();
  return section(app, title);
}

/** What a card's chart says of itself. */
export const says = (part) => part.getByRole("group", { name: /, chart\./ }).getAttribute("aria-label");

/** The rows of a table, head and body apart, each a list of texts. */
export async function cells(table) {
  const read = (rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()));
  const head = await table.locator("thead tr").evaluateAll(read);
  return { head: head[0], rows: await table.locator("tbody tr").evaluateAll(read) };
}

/** The figures of a card's chart as its table has them; the chart stands there again afterwards. */
export async function figures(app, part) {
  const button = part.getByRole("button", { name: "View as table" });
  if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
  const table = part.getByRole("table").first();
  await table.waitFor();
  const found = await cells(table);
  await button.click();
  await app.settled();
  return found;
}

/** A number as the page writes it: `−0.28`, `$1,250`, `+2.1%`. */
export function number(text) {
  const found = /[-+−]?\$?[\d,]*\.?\d+/.exec(text);
  assert.ok(found, `no number in "${text}"`);
  return Number(found[0].replace("−", "-").replace(/[$,+]/g, ""));
}

/** The options of a field, as people read them. */
export const options = async (field) =>
  (await field.locator("option").allInnerTexts()).map((text) => text.trim());
