// What `npm start` runs. Plain JavaScript without dependencies, in a syntax that a very old Node can read:
// it may have to say that Node is too old, and to install the dependencies.
import { nodeProblem } from "./start/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  void import("./start-launch.mjs").then(({ launch }) => launch());
}
