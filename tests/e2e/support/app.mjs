// Customer Radar as a person sees it: found by role and name, never by markup.

/** The page object. What a test needs twice belongs here. */
export class App {
  /** `complaints` is the live list of what the page has complained about so far. */
  constructor(page, complaints) {
    this.page = page;
    this.complaints = complaints;
  }

  /** Opens an address and waits until the data is on the screen. */
  async goto(url) {
    await this.page.goto(url);
    await this.ready();
    await this.whole();
  }

  /** Follows a link of the app by its hash (`#/customers`) without loading the page again. */
  async route(hash) {
    await this.page.evaluate((to) => { window.location.hash = to; }, hash);
    await this.settled();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
    await this.whole();
  }

  /** The second part of the program has arrived, and what stood in for it is gone. */
  async whole() {
    await this.page.waitForFunction(() => !document.querySelector("main .skeleton__block"));
    await this.settled();
  }

  /** The program runs, its data is loaded and scored, past months included, and the fonts are there. */
  async ready() {
    await this.main.waitFor();
    for (const mark of ["cr:loaded", "cr:trends"]) {
      await this.page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
    }
    await this.settled();
  }

  /** Fonts are there, and two frames have been painted since. */
  async settled() {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
    });
  }

  get main() { return this.page.getByRole("main"); }
  get heading() { return this.page.getByRole("heading", { level: 1 }); }
  get filterButton() { return this.page.getByRole("button", { name: /^Filters/ }); }
  get rows() { return this.page.getByRole("row"); }
  get tooltip() { return this.page.getByRole("tooltip"); }

  /** A card by its title. */
  card(name) { return this.main.getByRole("region", { name, exact: true }); }

  /** The list of the customers behind a mark. */
  get list() { return this.page.getByRole("dialog"); }

  /** Reads until what is read passes, for what is computed a moment later; returns it, or what it was last. */
  async until(read, passes, timeout = 5000) {
    const end = Date.now() + timeout;
    for (;;) {
      const found = await read();
      if (passes(found) || Date.now() > end) return found;
      await this.page.waitForTimeout(50);
    }
  }

  /** What makes the page wider than its window: by how much, and the innermost elements that reach out; empty where it fits. */
  async overflow() {
    return this.page.evaluate(() => {
      const root = document.documentElement;
      const over = root.scrollWidth - window.innerWidth;
      if (over <= 0) return "";
      const isClipped = (element) => {
        for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
          if (getComputedStyle(up).overflowX !== "visible") return true;
        }
        return false;
      };
      const reaching = [...document.body.querySelectorAll("*")].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right + window.scrollX > window.innerWidth + 0.5 && !isClipped(element);
      });
      const inner = reaching.filter((element) => !reaching.some((other) => other !== element && element.contains(other)));
      const place = (element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 60)}`;
      return `${over} px wider than the window: ${inner.slice(0, 5).map(place).join("; ")}`;
    });
  }

  /** Scrolls from top to bottom, so that everything that is written when it comes near is written. */
  async scrollThrough() {
    const height = () => this.page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < await height(); y += 500) {
      await this.page.evaluate((to) => window.scrollTo({ top: to, behavior: "instant" }), y);
      await this.settled();
    }
    await this.page.waitForTimeout(300);
    await this.page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
    await this.settled();
  }

  /** A link of the navigation. */
  nav(name) { return this.page.getByRole("navigation").getByRole("link", { name }); }

  /** A chart's focusable group, by the start of its words. */
  chart(name) { return this.page.getByRole("group", { name }); }

  /** The hash of the address, as a person would copy it. */
  hash() { return this.page.evaluate(() => window.location.hash); }
}
