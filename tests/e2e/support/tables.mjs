// What tests read of tables and lists.

/** A text as a number, without its unit, sign and commas of thousands. */
export const number = (text) => Number(text.replace("−", "-").replace(/[,%+$]/g, ""));

export const sum = (values) => values.reduce((a, b) => a + b, 0);

/** How many customers the list behind a mark says it has. */
export const listed = async (app) =>
  Number(/: ([\d,]+) customers?$/.exec(await app.list.getAttribute("aria-label"))[1].replace(",", ""));

/** The rows of a table as lists of cells, the head first. */
export const rowsOf = (table) => table.getByRole("row").evaluateAll((rows) =>
  rows.map((row) => [...row.children].map((cell) => cell.innerText.trim())));

/** The rows of a card's chart shown as a table. */
export async function tableOf(app, title) {
  const card = app.card(title);
  const button = card.getByRole("button", { name: "View as table" });
  if (await button.getAttribute("aria-pressed") !== "true") await button.click();
  await app.settled();
  return rowsOf(card.getByRole("table").first());
}

/** Presses keys one after the other. */
export async function press(app, ...keys) {
  for (const key of keys) await app.page.keyboard.press(key);
  await app.settled();
}
