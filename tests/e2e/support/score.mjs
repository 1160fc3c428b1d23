// The scores of a scorecard from scratch, in plain JavaScript: what the app says is held to it.

/** A metric value as a score of 0 to 10; undefined where there is none. `best` is the best value anybody has. */
function metricScore(metric, value, { highest, lowest }) {
  if (value === undefined || value === null) return undefined;
  if (metric.values) {
    const text = String(value).trim().toLowerCase();
    return Object.entries(metric.values).find(([key]) => key.trim().toLowerCase() === text)?.[1];
  }
  if (typeof value !== "number") return undefined;
  if (metric.steps) return (metric.steps.find((step) => value <= step.up_to) ?? metric.steps.at(-1)).score;
  const isLower = metric.direction === "lower";
  const top = metric.anchor.kind === "population_max" ? (isLower ? lowest : highest) : metric.anchor.value;
  const floor = metric.floor ?? (isLower ? highest : 0);
  return 10 * Math.min(1, Math.max(0, (value - floor) / (top - floor)));
}

/** The weighted mean of what is there and the share of the weight that is. */
function mean(parts) {
  const there = parts.filter(({ score }) => score !== undefined);
  const weight = there.reduce((sum, part) => sum + part.weight, 0);
  const all = parts.reduce((sum, part) => sum + part.weight, 0);
  const covered = parts.reduce((sum, part) => sum + part.weight * (part.coverage ?? (part.score === undefined ? 0 : 1)), 0);
  const sum = there.reduce((total, part) => total + part.weight * part.score, 0);
  return { score: weight > 0 ? sum / weight : undefined, coverage: covered / all };
}

function bandOf(card, score) {
  return score === undefined ? undefined : card.bands.find((band) => score <= band.up_to + 1e-9);
}

/** Every customer's score and band by a model, from the data's JSON, in the data's month: id to both. */
export function scoreAll(data, model, cardId) {
  const card = model.scorecards.find(({ id }) => id === cardId);
  const metrics = new Map(model.metrics.map((metric) => [metric.id, metric]));
  const limits = new Map(model.metrics.map(({ id }) => {
    const values = data.customers.map((customer) => customer.metrics?.[id]).filter((value) => typeof value === "number");
    return [id, { highest: Math.max(...values), lowest: Math.min(...values) }];
  }));
  return new Map(data.customers.map((customer) => {
    const part = ({ id, weight = 1 }) =>
      ({ weight, score: metricScore(metrics.get(id), customer.metrics?.[id], limits.get(id)) });
    const category = ({ weight = 1, metrics: parts }) => ({ weight, ...mean(parts.map(part)) });
    const found = mean(card.categories.map(category));
    const isCovered = found.coverage >= (card.min_coverage ?? 0) - 1e-9;
    const byHand = (customer.overrides ?? []).findLast((own) =>
      own.scorecard === cardId && own.from <= data.as_of && (!own.until || own.until >= data.as_of));
    const score = byHand ? byHand.score : isCovered ? found.score : undefined;
    return [customer.id, { score, band: bandOf(card, score)?.name ?? "Insufficient data" }];
  }));
}

/** The customers active on the day of the data. */
export const activeIn = (data) => data.customers.filter(({ since, churned }) =>
  (!since || since <= data.as_of) && (!churned || churned > data.as_of));
