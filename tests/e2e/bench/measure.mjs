// One dataset in one fresh page: every figure of the table.
import { App } from "../support/app.mjs";
import { assertQuiet, openPage } from "../support/browser.mjs";
import { parsePeer, scorePeer } from "./peer.mjs";

const CHANGES = 21;
const FILTERS = ["#/?health=at_risk", "#/?health=satisfactory", "#/"];

/** Opens `origin` with the dataset at `data` and measures it. */
export async function measure(browser, origin, data) {
  const { page, context, complaints } = await openPage(browser);
  await page.addInitScript(watchTasks);
  const app = new App(page, complaints);
  page.setDefaultTimeout(120_000);
  await app.goto(`${origin}?data=${data}#/`);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  const start = await page.evaluate(startFigures, data);
  const figures = {
    ...start,
    memory: await memory(page, devtools),
    ...(await filterChanges(app, devtools)),
    hover: await page.evaluate(hover),
    ...(await openCustomers(app, devtools, data)),
    ...(await scroll(app)),
    ...(await editModel(app, devtools)),
    parse: await page.evaluate(parsePeer, data),
    peerScore: await page.evaluate(scorePeer, data),
  };
  assertQuiet(complaints);
  await context.close();
  return figures;
}

/** Runs in the page before anything else: keeps long tasks and the wasm's memory in reach. */
function watchTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });
  window.addEventListener("TrunkApplicationStarted", (event) => { window.startedWasm = event.detail.wasm; });
}

/** Runs in the page: what the start took. */
function startFigures(data) {
  const mark = performance.getEntriesByName("cr:loaded")[0].startTime;
  const fetched = performance.getEntriesByType("resource").find((entry) => entry.name.endsWith(data));
  const bytes = performance.getEntriesByName("cr:bytes")[0]?.startTime ?? fetched.responseEnd;
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return {
    load: mark - bytes,
    ready: mark,
    firstPaint: paint?.startTime ?? null,
    startTask: Math.max(0, ...window.longTasks),
  };
}

/** Bytes held by the page: JavaScript's objects and the wasm's memory. */
async function memory(page, devtools) {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize + (await page.evaluate(() => window.startedWasm.memory.buffer.byteLength));
}

async function filterChanges(app, devtools) {
  await app.page.evaluate(() => { window.longTasks.length = 0; });
  const changes = Array.from({ length: CHANGES }, (_, i) => FILTERS[i % FILTERS.length]);
  const { work: filter, script: filterScript } = await medianWork(app, devtools, changes);
  const filterTask = await app.page.evaluate(() => Math.max(0, ...window.longTasks));
  return { filter, filterScript, filterTask };
}

async function openCustomers(app, devtools, data) {
  const ids = await app.page.evaluate(async (address) => {
    const { customers } = await (await fetch(address)).json();
    return customers.slice(0, 22).map((customer) => customer.id);
  }, data);
  const hashes = ids.map((id) => `#/customers/${encodeURIComponent(id)}`);
  await app.route(hashes[0]);
  const first = await medianWork(app, devtools, hashes.slice(1), firstScreen);
  const page = await medianWork(app, devtools, hashes.slice(1));
  return { open: first.work, openWhole: page.work, openScript: page.script };
}

/** Follows a hash until the first frame that shows it; without one, waits for a frame. */
async function firstScreen(app, hash) {
  await app.page.evaluate(async (to) => {
    if (to) window.location.hash = to;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const after = new MessageChannel();
    const painted = new Promise((resolve) => { after.port1.onmessage = resolve; });
    after.port2.postMessage(null);
    await painted;
  }, hash);
}

/** Follows a hash until all of the page has followed; asks the page for nothing that lays it out. */
async function whole(app, hash) {
  await app.page.evaluate(async (to) => {
    if (to) window.location.hash = to;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    await frame();
  }, hash);
}

/**
 * The medians of the main thread's work that following each of these hashes causes, in milliseconds:
 * in all (`work`: script, style, layout, paint) and in scripts and wasm alone (`script`), which is
 * the work until the last chart is painted into its canvas.
 */
async function medianWork(app, devtools, hashes, follow = whole) {
  const idle = [];
  const busy = [];
  for (const hash of hashes) {
    idle.push(await spent(devtools, () => follow(app, null)));
    busy.push(await spent(devtools, () => follow(app, hash)));
    await app.settled();
  }
  const median = (kind) => Math.max(0, middle(busy.map(kind)) - middle(idle.map(kind)));
  return { work: median((times) => times.work), script: median((times) => times.script) };
}

async function spent(devtools, act) {
  const before = await seconds(devtools);
  await act();
  const after = await seconds(devtools);
  return {
    work: (after.TaskDuration - before.TaskDuration) * 1000,
    script: (after.ScriptDuration - before.ScriptDuration) * 1000,
  };
}

async function seconds(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page: the median time from a pointer's move over the quadrant to its new tooltip. */
async function hover() {
  location.hash = "#/";
  await new Promise((resolve) => setTimeout(resolve, 300));
  const canvases = [...document.querySelectorAll("main canvas")];
  const widest = canvases.sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0];
  const box = widest.getBoundingClientRect();
  const chart = widest.closest("[role=group]");
  const words = () => chart.querySelector(".tip:not([hidden])")?.textContent ?? "";
  const times = [];
  for (let step = 0; step < 900 && times.length < 60; step += 1) {
    const x = box.left + box.width * (0.08 + 0.84 * ((step * 0.618) % 1));
    const y = box.top + box.height * (0.08 + 0.84 * (step / 900));
    const before = words();
    const began = performance.now();
    const target = document.elementFromPoint(x, y) ?? widest;
    target.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y, bubbles: true, pointerType: "mouse" }));
    for (let turn = 0; turn < 100 && words() === before; turn += 1) await null;
    if (words() !== before && words() !== "") times.push(performance.now() - began);
  }
  return times.length > 0 ? times.sort((a, b) => a - b)[times.length >> 1] : null;
}

/**
 * What a step of a weight's slider takes in the model's editor until the preview shows it: the
 * medians of the main thread's work in all and of scripts and wasm alone.
 */
async function editModel(app, devtools) {
  await app.route("#/model");
  await app.main.getByRole("slider", { name: /^Weight of / }).first().waitFor();
  const idle = [];
  const busy = [];
  for (let step = 1; step <= CHANGES; step += 1) {
    idle.push(await spent(devtools, () => moveSlider(app, null)));
    busy.push(await spent(devtools, () => moveSlider(app, step)));
  }
  const median = (kind) => Math.max(0, middle(busy.map(kind)) - middle(idle.map(kind)));
  return { edit: median((times) => times.work), editScript: median((times) => times.script) };
}

/** Moves the first weight to a place of its slider and waits two frames; without one, only waits. */
async function moveSlider(app, to) {
  await app.page.evaluate(async (place) => {
    if (place !== null) {
      const slider = document.querySelector("main input[type=range][aria-label^='Weight of ']");
      slider.value = String(20 + place);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  }, to);
}

/** Frames a second while the table scrolls, and how many rows the document holds then. */
async function scroll(app) {
  await app.route("#/customers");
  await app.rows.nth(1).waitFor();
  return app.page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let place = document.querySelector("[role=row]").parentElement;
    while (place.parentElement && place.scrollHeight <= place.clientHeight + 1) place = place.parentElement;
    const frames = 120;
    const began = await frame();
    let now = began;
    for (let i = 0; i < frames; i += 1) {
      place.scrollTop += 90;
      now = await frame();
    }
    return { scroll: (frames * 1000) / (now - began), tableRows: document.querySelectorAll("[role=row], tbody tr").length };
  });
}

function middle(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
