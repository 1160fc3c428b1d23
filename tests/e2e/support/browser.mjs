// One Chromium for a test file, and pages in it whose every complaint fails the test.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium: the one named by CHROME, or the first that is installed. */
export async function launch(flags = []) {
  const executablePath = process.env.CHROME ?? PLACES.find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium was found; name one: CHROME=/path/to/chrome");
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

/**
 * A page in a context of its own (so storage is empty), watched from its first moment.
 * `options` are Playwright's context options: viewport, colorScheme, deviceScaleFactor, hasTouch ...
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  const add = (kind, text) => complaints.push(`${kind}: ${text}`);
  page.on("pageerror", (error) => add("page error", error.stack ?? error.message));
  page.on("crash", () => add("crash", "the page crashed"));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) add(`console ${message.type()}`, message.text());
  });
  page.on("requestfailed", (request) => {
    const [address, why] = [request.url(), request.failure()?.errorText];
    // The tab's icon is given up when the page is left before it came.
    if (why === "net::ERR_ABORTED" && /\/icon-[^/]*\.png$/.test(address)) return;
    add("request failed", `${address} ${why}`);
  });
  await page.exposeBinding("reportViolation", (_, text) => add("policy violation", text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.reportViolation(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
  return { page, context, complaints };
}

/** Throws what the page complained about, if it did. */
export function assertQuiet(complaints) {
  if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join("\n")}`);
}
