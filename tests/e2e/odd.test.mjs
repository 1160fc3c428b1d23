// Data of odd shapes: nobody, next to nothing, one month, long names, models without parts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { DIST, ROOT, startSite } from "./support/site.mjs";

const model = () => JSON.parse(readFileSync(join(ROOT, "assets/model/default.json"), "utf8"));
const sample = () => JSON.parse(readFileSync(join(DIST, "assets/data/sample.json"), "utf8"));
const documentOf = (customers, more = {}) =>
  ({ format: "customer-radar", version: 1, id: "odd", title: "Odd", as_of: "2026-09-30", currency: "USD", customers, ...more });

const GERMAN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG".replace(" mbH", "mbH");
const CJK = "株式会社東京国際総合情報通信技術開発研究所顧客成功推進本部第一営業部門統括管理室長期契約担当課";

/** A customer of the sample whose every text is long and without a place to break. */
function renamed(customer, word) {
  const kept = new Set(["id", "since", "kind", "date", "month", "status", "due", "from", "churned", "country", "parent", "period", "start", "end", "to", "first_seen", "last_seen", "product", "parent_id", "unit", "type", "direction", "code"]);
  const walk = (value, key) => {
    if (Array.isArray(value)) return value.map((own) => walk(own, key));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, walk(own, name)]));
    const isText = typeof value === "string" && !kept.has(key) && !/^\d{4}-\d\d/.test(value) && !/^[a-z]+-\d+/.test(value);
    return isText && !["metrics", "stages"].includes(key) ? `${word}${value}` : value;
  };
  const { metrics, history, stages, stack, plan, ...rest } = customer;
  return { ...walk(rest), metrics, history, ...(stages ? { stages } : {}), ...(stack ? { stack } : {}) };
}

function withoutHistory(customers) {
  return customers.map(({ history, usage, stages, ...rest }) => rest);
}

function modelWithout(change) {
  const own = model();
  change(own);
  return own;
}

const few = sample().customers.slice(0, 30);
const products = sample().products;
const health = (own) => own.scorecards.find((card) => card.id === "health");
const without = (change) => documentOf(few, { products, model: modelWithout(change) });

/** Documents by what they are; each names a customer to open, or none. */
const DOCUMENTS = {
  "an empty file": [documentOf([])],
  "a customer with nothing but id and name": [documentOf([{ id: "a", name: "Alder" }]), "a"],
  "long German names": [documentOf(few.slice(0, 12).map((own) => renamed(own, GERMAN)), { products, title: GERMAN }), few[0].id],
  "long CJK names": [documentOf(few.slice(0, 12).map((own) => renamed(own, CJK)), { products, title: CJK }), few[0].id],
  "a model without a prediction": [without((own) => { delete own.prediction; }), few[0].id],
  "a model without an adoption scorecard": [
    without((own) => { own.scorecards = own.scorecards.filter((card) => card.id !== "adoption"); }), few[0].id,
  ],
  "a model with one driver": [
    without((own) => {
      health(own).categories = health(own).categories.filter((category) => category.id === "retention");
      own.prediction.coefficients = { retention: 0.25 };
    }), few[0].id,
  ],
  "one month without history": [documentOf(withoutHistory(few), { products }), few[0].id],
};
const IDS = ["engagement", "onboarding", "adoption", "retention", "buyer_readiness", "contact_quality", "satisfaction"];

const PARTS = ["#/model", "#/model/versions", "#/model/overrides", "#/model/back-test", "#/model/sql", "#/help", "#/help/glossary"];

const addresses = Object.fromEntries(Object.keys(DOCUMENTS).map((name, idx) => [name, `/odd-${idx}.json`]));
const site = await startSite(
  Object.fromEntries(Object.entries(DOCUMENTS).map(([name, [body]]) => [addresses[name], { body: JSON.stringify(body) }])),
);
after(() => site.stop());

/** What a page must not have: charts that draw nothing and say nothing, words of the program, a sideways scroll. */
async function faults(app, place) {
  const found = await app.page.evaluate(() => {
    const said = [];
    const title = (card) => card.querySelector("h2, h3")?.textContent.trim() ?? card.getAttribute("aria-label") ?? "a card";
    for (const chart of document.querySelectorAll("main canvas")) {
      if (chart.closest("[aria-hidden=true]")) continue;
      const group = chart.closest("[role=group][aria-label]");
      if (!group || !/chart\. \S/.test(group.getAttribute("aria-label"))) said.push(`a chart without words: ${group?.getAttribute("aria-label") ?? title(chart.closest("section") ?? document.body)}`);
    }
    for (const card of document.querySelectorAll("main section")) {
      const own = card.innerText.trim();
      if (own === "" || own === title(card)) said.push(`an empty card: ${title(card)}`);
    }
    const words = document.querySelector("main").innerText;
    for (const bad of [/\bNaN\b/, /\bundefined\b/, /\bInfinity\b/, /\binf\b/, /\bSome\(/]) {
      const at = words.search(bad);
      if (at >= 0) said.push(`"${words.slice(Math.max(0, at - 40), at + 40)}"`);
    }
    return said;
  });
  const wide = await app.overflow();
  if (wide) found.push(wide);
  return found.map((fault) => `${place}: ${fault}`);
}

for (const [name, [, customer]] of Object.entries(DOCUMENTS)) {
  for (const [size, viewport] of [["wide", { width: 1440, height: 900 }], ["narrow", { width: 390, height: 844 }]]) {
    test(`000-10 ${name}, ${size}: every driver's page stands`, async (t) => {
      const app = await site.open(t, { address: `/?data=${addresses[name]}#/drivers/retention`, viewport });
      const found = [];
      for (const id of IDS) {
        await app.route(`#/drivers/${id}`);
        await app.page.waitForTimeout(250);
        await app.page.getByRole("navigation", { name: "Drivers of health" }).waitFor();
        found.push(...await faults(app, id));
      }
      assert.deepEqual(found, []);
    });

    test(`001-4 ${name}, ${size}: every part of the model's page and the help stand`, async (t) => {
      const app = await site.open(t, { address: `/?data=${addresses[name]}#/data`, viewport });
      const found = [];
      for (const hash of PARTS) {
        await app.route(hash);
        await app.page.waitForTimeout(250);
        found.push(...await faults(app, hash));
      }
      assert.deepEqual(found, []);
    });

    if (customer) {
      test(`000-39 ${name}, ${size}: the customer page stands`, async (t) => {
        const app = await site.open(t, { address: `/?data=${addresses[name]}#/customers/${customer}`, viewport });
        await app.scrollThrough();
        assert.ok((await app.main.getByRole("region").count()) >= 8, "its sections are there");
        assert.deepEqual(await faults(app, "customer"), []);
      });
    }
  }
}

test("an empty file leads on from a driver's page to other data", async (t) => {
  const app = await site.open(t, { address: `/?data=${addresses["an empty file"]}#/drivers/retention` });
  await app.main.getByText("No customers in this data").waitFor();
});

test("000-24 a model without a prediction says so in every card about it, and how to give one", async (t) => {
  const app = await site.open(t, { address: `/?data=${addresses["a model without a prediction"]}#/drivers/retention` });
  await app.card("Predicted retention").getByText("The model has no prediction").waitFor();
  assert.equal(await app.main.getByText("The model has no prediction").count(), 4);
  assert.match(await app.card("Predicted retention").innerText(), /"intercept"/);
  assert.equal(await app.page.getByTestId("predicted-retention").count(), 0);
});

test("000-10 a model with one driver has that page and satisfaction, and says of others that they are not", async (t) => {
  const app = await site.open(t, { address: `/?data=${addresses["a model with one driver"]}#/drivers` });
  const links = app.page.getByRole("navigation", { name: "Drivers of health" }).getByRole("link");
  assert.deepEqual((await links.allInnerTexts()).map((text) => text.trim()), ["Retention", "Satisfaction"]);
  await app.card("Retention over time").waitFor();
  await app.route("#/drivers/onboarding");
  await app.main.getByText("No such driver").waitFor();
});

test("000-23 without history there is no month to hold against, and the card says why", async (t) => {
  const app = await site.open(t, { address: `/?data=${addresses["one month without history"]}#/drivers/retention?impact_vs=then` });
  await app.card("What impacts Retention").getByText("Nothing to hold against each other").waitFor();
  assert.ok((await app.card("What impacts Retention").innerText()).length > 120);
});

test("a customer with nothing but a name has no score, and every section says what is missing", async (t) => {
  const app = await site.open(t, { address: `/?data=${addresses["a customer with nothing but id and name"]}#/customers/a` });
  await app.scrollThrough();
  assert.match(await app.heading.innerText(), /Alder/);
  assert.equal(await app.page.getByTestId("score").innerText(), "–");
  for (const field of ["contracts", "activities", "responses", "usage"]) {
    assert.match(await app.main.innerText(), new RegExp(`"${field}"`), `it says how to give ${field}`);
  }
});
