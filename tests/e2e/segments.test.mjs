// Customer segments: the quadrant's options, its panels, its lines, boxes and zooming.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { DIST, startSite } from "./support/site.mjs";

const sample = JSON.parse(readFileSync(join(DIST, "assets/data/sample.json"), "utf8"));
const active = sample.customers.filter((c) => (!c.since || c.since <= sample.as_of) && (!c.churned || c.churned > sample.as_of));
// In the file that is served, three of today's customers have no known seats.
for (const [idx, customer] of active.slice(0, 3).entries()) customer.seats = [0, null, undefined][idx];
const site = await startSite({ "/seats.json": { body: JSON.stringify(sample) } });
after(() => site.stop());

const card = (app) => app.page.getByRole("region", { name: "Customer segments" });
const chart = (app) => app.chart(/^Customer segments/);
const finding = async (app) => (await chart(app).getAttribute("aria-label")) ?? "";
const list = (app) => app.page.getByRole("dialog", { name: /: [\d,]+ customers?$/ });
const slider = (app, name) => app.page.getByRole("slider", { name });
const number = (text) => Number(text.replaceAll(",", ""));

/** The number of customers drawn. */
async function drawn(app) {
  return number((await card(app).innerText()).match(/against effort, ([\d,]+) customers?/)[1]);
}

/** The panel of a corner: its button and its text. */
function panel(app, name) {
  const face = card(app).getByRole("button", { name });
  return { face, box: card(app).locator(".corner").filter({ has: app.page.getByText(name, { exact: true }) }) };
}

async function openOptions(app) {
  await card(app).getByRole("button", { name: /^Options/ }).click();
  const options = app.page.getByRole("dialog", { name: /^Options/ });
  await options.waitFor();
  return options;
}

/** Waits until the hash matches: what is dragged or typed reaches the address a moment later. */
async function address(app, pattern) {
  await app.page.waitForFunction((source) => new RegExp(source).test(window.location.hash), pattern.source);
  await app.settled();
  return app.hash();
}

/** The chart's box, in the middle of the window. */
async function boxOf(app) {
  await chart(app).evaluate((element) => element.scrollIntoView({ block: "center" }));
  return chart(app).boundingBox();
}

/** Presses the mouse at shares of the chart's size and lets go at others. */
async function drag(app, [x0, y0], [x1, y1]) {
  const box = await boxOf(app);
  const { mouse } = app.page;
  await mouse.move(box.x + box.width * x0, box.y + box.height * y0);
  await mouse.down();
  await mouse.move(box.x + box.width * (x0 + x1) / 2, box.y + box.height * (y0 + y1) / 2, { steps: 4 });
  await mouse.move(box.x + box.width * x1, box.y + box.height * y1, { steps: 4 });
  await mouse.up();
  await app.settled();
}

test("003-9 003-14 value runs along x and effort along y, health has color and shape, in four areas", async (t) => {
  const app = await site.open(t);
  await chart(app).focus();
  await app.page.keyboard.press("Home");
  await app.settled();
  const words = await card(app).locator(".tip").innerText();
  for (const part of ["MRR", "Effort", "Health", "Employees"]) assert.match(words, new RegExp(part));
  const legend = card(app).getByRole("group", { name: "Legend" });
  for (const band of ["Satisfactory", "Needs attention", "At risk", "Insufficient data"]) {
    assert.match(await legend.innerText(), new RegExp(band));
  }
  const shapes = await legend.locator("svg").evaluateAll((all) => new Set(all.map((svg) => svg.innerHTML)).size);
  assert.equal(shapes, 4, "every band has a shape of its own");
});

test("003-10 003-11 003-12 003-13 003-16 four panels say who, how often and what to do, and list their customers", async (t) => {
  const app = await site.open(t);
  let total = 0;
  for (const [name, contact] of [
    ["Most profitable", /Every month/],
    ["Meet most often", /every two weeks/],
    ["Stay in touch", /Every quarter/],
    ["Reprice or realign", /Every quarter/],
  ]) {
    const { face, box } = panel(app, name);
    const text = await box.innerText();
    const [, n] = text.match(/([\d,]+) customers?, \$[\d.]+[kM]? MRR, [\d,]+ at risk/);
    assert.match(text, contact);
    assert.match(text, /Contact\s+\S+[\s\S]*Do\s+\S+/);
    await face.click();
    await list(app).waitFor();
    assert.match(await list(app).getAttribute("aria-label"), new RegExp(`^${name}: ${n} customer`));
    await app.page.keyboard.press("Escape");
    total += number(n);
  }
  assert.equal(total, await drawn(app));
});

test("003-11 Shift and a click on a panel filter to its corner at once", async (t) => {
  const app = await site.open(t);
  const { face, box } = panel(app, "Meet most often");
  const n = (await box.innerText()).match(/([\d,]+) customer/)[1];
  await face.click({ modifiers: ["Shift"] });
  await address(app, /mrr=[\d.]+\.\.&effort_score=5\.\./);
  assert.equal(await drawn(app), number(n));
});

test("003-16 the words of a corner can be changed and brought back", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  const edit = async () => {
    await card(app).getByRole("button", { name: "Edit names and advice" }).click();
    const form = page.getByRole("dialog", { name: /Names and advice/ });
    await form.waitFor();
    return form;
  };
  let form = await edit();
  const part = form.getByRole("group", { name: "High value, high effort" });
  await part.getByLabel("Name").fill("Strategic <b>accounts</b>");
  await part.getByLabel("Contact").fill("Every Monday");
  await form.getByRole("button", { name: "Use these words" }).click();
  await app.settled();
  assert.match(await panel(app, "Strategic <b>accounts</b>").box.innerText(), /Every Monday/);
  assert.match(await finding(app), /in Strategic <b>accounts<\/b>/);
  form = await edit();
  await form.getByRole("button", { name: "As usual" }).click();
  await form.getByRole("button", { name: "Use these words" }).click();
  await app.settled();
  assert.match(await panel(app, "Meet most often").box.innerText(), /every two weeks/);
});

test("003-15 high value at risk is counted and listed in one click", async (t) => {
  const app = await site.open(t);
  const button = card(app).getByRole("button", { name: /high value at risk/ });
  const n = (await button.innerText()).match(/\d+/)[0];
  assert.ok(Number(n) > 0);
  await button.click();
  await list(app).waitFor();
  assert.match(await list(app).getAttribute("aria-label"), new RegExp(`^High value at risk: ${n} customer`));
  await app.page.keyboard.press("Enter");
  await address(app, /health=at_risk/);
  assert.equal(await drawn(app), Number(n));
});

test("003-17 the gear in the upper right opens the options by keyboard, and Esc closes them", async (t) => {
  const app = await site.open(t);
  const gear = card(app).getByRole("button", { name: /^Options/ });
  const [ofGear, ofCard] = [await gear.boundingBox(), await card(app).boundingBox()];
  assert.ok(ofGear.y - ofCard.y < 60 && ofCard.x + ofCard.width - ofGear.x < 200, "in the upper right corner");
  await gear.focus();
  await app.page.keyboard.press("Enter");
  await app.page.getByRole("dialog", { name: /^Options/ }).waitFor();
  await app.page.keyboard.press("Escape");
  assert.equal(await app.page.getByRole("dialog", { name: /^Options/ }).count(), 0);
  assert.equal(await gear.evaluate((button) => button === document.activeElement), true);
});

test("003-18 rendering by value is as usual, per seat is in the link, and who has no seats is listed", async (t) => {
  const app = await site.open(t, { address: "/?data=seats.json" });
  const options = await openOptions(app);
  const by = options.getByRole("radiogroup", { name: "Render by" });
  assert.equal(await by.getByRole("radio", { name: "Value", exact: true }).getAttribute("aria-checked"), "true");
  await by.getByRole("radio", { name: "Value per seat" }).click();
  await address(app, /x=seat/);
  await app.page.keyboard.press("Escape");
  assert.match(await card(app).innerText(), /Monthly revenue per seat against effort/);
  const reason = card(app).getByRole("button", { name: /with no known number of seats/ });
  assert.match(await reason.innerText(), /^3 with/);
  await reason.click();
  await list(app).waitFor();
  assert.match(await list(app).getAttribute("aria-label"), /: 3 customers/);
  assert.equal(await drawn(app), active.length - 3);
  await app.page.keyboard.press("Escape");
  const other = await site.open(t, { address: app.page.url() });
  assert.equal(await finding(other), await finding(app));
});

test("003-19 sizes follow the number of employees until they are switched off", async (t) => {
  const app = await site.open(t);
  const employees = async () => {
    await chart(app).focus();
    await app.page.keyboard.press("Home");
    await app.settled();
    return /Employees/.test(await card(app).locator(".tip").innerText());
  };
  assert.equal(await employees(), true);
  const options = await openOptions(app);
  await options.getByRole("switch", { name: /relative number of employees/ }).click();
  await address(app, /sizes=off/);
  await app.page.keyboard.press("Escape");
  assert.equal(await employees(), false);
});

test("003-19 the value scale says what it is and why, and everything goes back to default", async (t) => {
  const app = await site.open(t);
  const options = await openOptions(app);
  assert.match(await options.innerText(), /Now log: values span [\d.]+ powers of ten/);
  await options.getByRole("radio", { name: "Linear" }).click();
  await address(app, /scale=linear/);
  await options.getByLabel("High effort begins at").selectOption("Mean of all");
  await address(app, /split_y=mean/);
  await options.getByLabel("Value", { exact: true }).fill("20000");
  await app.page.keyboard.press("Enter");
  await address(app, /split_x=20000/);
  await options.getByRole("button", { name: "Back to default" }).click();
  await app.page.waitForFunction(() => ["", "#/"].includes(window.location.hash));
});

test("003-9 a split line moves by mouse and by arrow keys, says its value and goes back", async (t) => {
  const app = await site.open(t);
  const line = slider(app, "High value begins");
  const before = await line.getAttribute("aria-valuetext");
  assert.match(before, /^median \$/);
  const box = await line.boundingBox();
  const { mouse } = app.page;
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  await mouse.move(box.x + 90, box.y + box.height / 2, { steps: 5 });
  await mouse.up();
  const dragged = Number((await address(app, /split_x=/)).match(/split_x=([\d.]+)/)[1]);
  assert.equal(Number(await line.getAttribute("aria-valuenow")), dragged);
  assert.ok(Math.abs((await line.boundingBox()).x + box.width / 2 - box.x - 90) <= 2, "the line is where it was let go");
  await line.focus();
  await app.page.keyboard.press("ArrowLeft");
  await app.page.waitForFunction((old) => !window.location.hash.includes(`split_x=${old}`), dragged);
  await app.settled();
  assert.ok(Number(await line.getAttribute("aria-valuenow")) < dragged);
  await line.dblclick();
  await app.page.waitForFunction(() => !window.location.hash.includes("split_x"));
  await app.settled();
  assert.equal(await line.getAttribute("aria-valuetext"), before);
});

test("003-20 a rectangle drawn on the chart becomes filters on value and effort for every element", async (t) => {
  const app = await site.open(t);
  const tiles = () => app.page.getByRole("region", { name: "Key figures" }).innerText();
  const [all, before] = [await drawn(app), await tiles()];
  await drag(app, [0.5, 0.15], [0.9, 0.6]);
  await address(app, /mrr=[\d.]+\.\.[\d.]+&effort_score=[\d.]+\.\.[\d.]+/);
  const inside = await drawn(app);
  assert.ok(inside > 0 && inside < all, `${inside} of ${all}`);
  assert.notEqual(await tiles(), before);
  assert.equal(await list(app).count(), 0, "a drag is no click");
  assert.equal(await app.page.getByRole("button", { name: /^Remove (MRR|Effort)/ }).count(), 2);
});

test("003-20 the same rectangle is typed in the options", async (t) => {
  const app = await site.open(t);
  const options = await openOptions(app);
  await options.getByLabel("MRR from").fill("10000");
  await app.page.keyboard.press("Tab");
  await address(app, /mrr=10000\.\./);
  await options.getByLabel("Effort to").fill("5");
  await app.page.keyboard.press("Tab");
  await address(app, /mrr=10000\.\.&effort_score=\.\.5/);
});

test("003-20 filters change the chart and the companies that are plotted", async (t) => {
  const app = await site.open(t);
  const [all, before] = [await drawn(app), await finding(app)];
  await app.route("#/?health=at_risk");
  assert.ok(await drawn(app) < all);
  assert.notEqual(await finding(app), before);
});

test("003-9 keys and buttons zoom and move, the link keeps the view, what is outside is counted", async (t) => {
  const app = await site.open(t);
  const { keyboard } = app.page;
  const all = await drawn(app);
  await chart(app).focus();
  await keyboard.press("+");
  await keyboard.press("+");
  const zoomed = await address(app, /view=/);
  const outside = number((await finding(app)).match(/([\d,]+) outside the view/)[1]);
  assert.ok(outside > 0 && outside < all);
  await keyboard.press("Shift+ArrowRight");
  await app.page.waitForFunction((old) => window.location.hash !== old, zoomed);
  await app.settled();
  const other = await site.open(t, { address: app.page.url() });
  assert.equal(await finding(other), await finding(app));
  assert.match(await card(app).innerText(), /[\d,]+ outside the view/);
  await chart(app).focus();
  await keyboard.press("0");
  await app.page.waitForFunction(() => !window.location.hash.includes("view="));
  await card(app).getByRole("button", { name: "Zoom in" }).click();
  await address(app, /view=/);
  await card(app).getByRole("button", { name: "Show all" }).first().click();
  await app.page.waitForFunction(() => !window.location.hash.includes("view="));
  assert.equal(await drawn(app), all);
});

test("003-9 a split line outside the view has no handle", async (t) => {
  const app = await site.open(t, { address: "/#/?view=20000..80000,6..9" });
  for (const name of ["High value begins", "High effort begins"]) {
    assert.equal(await slider(app, name).count(), 0, name);
  }
});

test("003-9 the wheel with Ctrl zooms about the pointer, and Space or Move drag the view", async (t) => {
  const app = await site.open(t);
  const { page } = app;
  const box = await boxOf(app);
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  const zoomed = await address(app, /view=/);
  await card(app).getByRole("button", { name: /^Move/ }).click();
  await drag(app, [0.5, 0.5], [0.4, 0.5]);
  await page.waitForFunction((old) => window.location.hash !== old, zoomed);
  const moved = await app.hash();
  assert.doesNotMatch(moved, /mrr=/);
  await card(app).getByRole("button", { name: /^Move/ }).click();
  await chart(app).focus();
  await page.keyboard.down("Space");
  await drag(app, [0.5, 0.5], [0.45, 0.5]);
  await page.keyboard.up("Space");
  await page.waitForFunction((old) => window.location.hash !== old, moved);
  assert.doesNotMatch(await app.hash(), /mrr=/);
});

test("003-20 on a touch screen Select draws the rectangle and without it the page scrolls", async (t) => {
  const app = await site.open(t, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page } = app;
  const touch = await page.context().newCDPSession(page);
  const swipe = async ([x0, y0], [x1, y1]) => {
    const box = await boxOf(app);
    const point = (x, y) => [{ x: box.x + box.width * x, y: box.y + box.height * y }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(x0, y0) });
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const touchPoints = point(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part);
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
    }
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await app.settled();
  };
  await swipe([0.3, 0.6], [0.8, 0.3]);
  assert.doesNotMatch(await app.hash(), /mrr=/);
  await card(app).getByRole("button", { name: /^Select/ }).click();
  await swipe([0.3, 0.2], [0.9, 0.7]);
  await address(app, /mrr=.*effort_score=/);
});
