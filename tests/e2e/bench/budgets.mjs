// The rows of the table and what each may cost (ARCHITECTURE, budgets). Times in milliseconds, sizes in bytes.

const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const kilobytes = (value) => `${Math.round(value / 1000).toLocaleString("en")} kB`;
const perSecond = (value) => `${value.toFixed(0)} /s`;
const times = (value) => `${value.toFixed(2)} x`;
const atMost = { holds: (value, budget) => value <= budget };
const atLeast = { holds: (value, budget) => value >= budget };
const FEW = 1_000;

function row(what, value, show, budget, rule = atMost) {
  const sign = rule === atMost ? "≤" : "≥";
  return { what, value, show, budget, holds: rule.holds, bound: (limit) => `${sign} ${show(limit)}` };
}

const bySize = (few, many) => (_, customers) => (customers <= FEW ? few : many);

export const rows = [
  row("JSON bytes to scored dataset", (f) => f.load, ms, (f, n) => (n <= FEW ? 50 : f.parse + f.peerScore)),
  row("  the browser's JSON.parse of them", (f) => f.parse, ms, () => null),
  row("  a plain-JavaScript scoring pass", (f) => f.peerScore, ms, () => null),
  row("  ours over both", (f) => f.load / (f.parse + f.peerScore), times, () => null),
  row("filter change until every chart is painted", (f) => f.filterScript, ms, bySize(8, 16.7)),
  row("  with the browser's own layout and paint", (f) => f.filter, ms, () => null),
  row("  longest task while filtering", (f) => f.filterTask, ms, () => 50),
  row("hover to tooltip", (f) => f.hover, ms, bySize(1, 4)),
  row("opening another customer until its first screen", (f) => f.open, ms, () => 16.7),
  row("  until the whole page", (f) => f.openWhole, ms, () => null),
  row("  of which scripts and wasm", (f) => f.openScript, ms, () => null),
  row("a step of a weight in the model's editor", (f) => f.editScript, ms, () => 16.7),
  row("  with the browser's own layout and paint", (f) => f.edit, ms, () => null),
  row("table scroll", (f) => f.scroll, perSecond, () => 58, atLeast),
  row("  rows in the document", (f) => f.tableRows, (value) => String(value), () => 100),
  row("memory after load, over the JSON", (f) => f.memory / f.bytes, times, bySize(null, 3)),
  row("  memory after load", (f) => f.memory, kilobytes, () => null),
  row("download, brotli", (f) => f.download, kilobytes, () => 450_000),
  row("first paint", (f) => f.firstPaint, ms, () => 1_000),
  row("from the address to the scored data", (f) => f.ready, ms, () => null),
  row("longest task of the start", (f) => f.startTask, ms, () => null),
];
