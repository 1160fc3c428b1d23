// Accessibility: axe in the page, whose content policy would refuse it as a script of the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const GRAVE = ["serious", "critical"];

/** What axe finds that is serious or worse, a line each. */
export async function graveFindings(page) {
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(`${source}; undefined`);
  const found = await evaluate(
    `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] }).then((r) => r.violations)`,
  );
  await session.detach();
  return found
    .filter((violation) => GRAVE.includes(violation.impact))
    .map(({ id, impact, help, nodes }) => `${impact} ${id}: ${help}\n  ${nodes.map(place).join("\n  ")}`);
}

function place(node) {
  return `${node.target.join(" ")}: ${node.html.slice(0, 160)}`;
}
