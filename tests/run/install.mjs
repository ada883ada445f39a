import { explain, Problem } from "../../server/problem.mjs";
import { install, isInstalled } from "../../server/start/install.mjs";
import { nodeProblem } from "../../server/start/node-version.mjs";

// By the same rules as a start of the site: only what is missing or out of date.
try {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Problem(problem);
  if (!isInstalled()) {
    console.log("Installing the dependencies …");
    // Why it fails is wanted, also under `npm test --silent`.
    await install({ ...process.env, npm_config_loglevel: "error" });
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
