// The plain-JavaScript peer: the same bytes through the browser's own parser and a plain scoring pass.
// Each function runs in the page, so it names nothing outside itself.

/** The median time of `JSON.parse` on the bytes as text. */
export async function parsePeer(address) {
  const text = await (await fetch(address)).text();
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    window.peerDocument = JSON.parse(text);
    times.push(performance.now() - began);
  }
  delete window.peerDocument;
  return times.sort((a, b) => a - b)[2];
}

/** The first-run time of normalizing and weighting every numeric metric of every customer into one score. */
export async function scorePeer(address) {
  const { customers } = await (await fetch(address)).json();
  const began = performance.now();
  const columns = new Map();
  for (let row = 0; row < customers.length; row += 1) {
    const metrics = customers[row].metrics ?? {};
    for (const name in metrics) {
      if (typeof metrics[name] !== "number") continue;
      let column = columns.get(name);
      if (!column) columns.set(name, (column = new Float64Array(customers.length).fill(NaN)));
      column[row] = metrics[name];
    }
  }
  const sums = new Float64Array(customers.length);
  const weights = new Float64Array(customers.length);
  for (const column of columns.values()) {
    let best = 0;
    for (const value of column) if (value > best) best = value;
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row];
      if (Number.isNaN(value)) continue;
      sums[row] += best > 0 ? Math.min(10, Math.max(0, (10 * value) / best)) : 0;
      weights[row] += 1;
    }
  }
  window.peerScores = sums.map((sum, row) => (weights[row] > 0 ? sum / weights[row] : NaN));
  return performance.now() - began;
}
