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
  }

  /** Follows a link of the app by its hash (`#/customers`) without loading the page again. */
  async route(hash) {
    await this.page.evaluate((to) => { window.location.hash = to; }, hash);
    await this.settled();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
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

  /** A link of the navigation. */
  nav(name) { return this.page.getByRole("navigation").getByRole("link", { name }); }

  /** A chart's focusable group, by the start of its words. */
  chart(name) { return this.page.getByRole("group", { name }); }

  /** The hash of the address, as a person would copy it. */
  hash() { return this.page.evaluate(() => window.location.hash); }
}
