// CSV as RFC 4180 has it: what an export wrote, read back by other eyes than those that wrote it.

/** The records of a file; throws where a quote is open or stands inside an unquoted cell. */
export function parseCsv(text) {
  const records = [];
  let cells = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error("a quoted cell is open");
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[at++];
        else break;
      }
      at += 1;
    } else {
      while (at < text.length && !",\r\n".includes(text[at])) cell += text[at++];
      if (cell.includes('"')) throw new Error(`a quote inside ${cell}`);
    }
    cells.push(cell);
    if (text[at] === ",") {
      at += 1;
      continue;
    }
    if (text.slice(at, at + 2) !== "\r\n") throw new Error(`no line ending after ${cell}`);
    at += 2;
    records.push(cells);
    cells = [];
  }
  return records;
}

/** An exported file as its head, its rows and the lines of its caption. */
export function readExport(text) {
  const records = parseCsv(text);
  const widths = new Set(records.map((record) => record.length));
  if (widths.size !== 1) throw new Error(`lines of ${[...widths]} cells`);
  const gap = records.findIndex((record) => record.every((cell) => cell === ""));
  const [head, ...rows] = records.slice(0, gap);
  return { head, rows, caption: records.slice(gap + 1).map(([words]) => words) };
}

const UNITS = { "": 1, k: 1e3, M: 1e6, B: 1e9 };

/** Whether a cell of a file says what a cell of the page shows, which may be rounded. */
export function isSame(shown, written) {
  if (shown === written) return true;
  if (shown === "–") return written === "";
  const number = shown.replace("−", "-").replaceAll(",", "").match(/^([-+]?)[^\d.-]*(\d+(?:\.(\d+))?)([kMB]?)$/);
  if (!number || written === "") return false;
  const [, sign, digits, decimals = "", unit] = number;
  const value = Number(sign + digits) * UNITS[unit];
  const rounding = (0.5 / 10 ** decimals.length) * UNITS[unit];
  return Math.abs(Number(written) - value) <= rounding * 1.000001;
}
