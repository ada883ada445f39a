import { Command } from "commander";
import { importCommand } from "./ops/import";
import { jobsListCommand, jobsRetryCommand } from "./ops/jobs";
import { recountCommand } from "./ops/recount";
import { explain } from "./problem.mjs";

/** What an operator does from a shell: `npm run ops -- COMMAND`. Every command says what it did and fails with a status. */
const program = new Command("npm run ops --")
  .description("Commands for whoever runs this site.")
  .showHelpAfterError("Add --help for what it takes.")
  .addCommand(importCommand())
  .addCommand(recountCommand())
  .addCommand(jobsListCommand())
  .addCommand(jobsRetryCommand());

try {
  await program.parseAsync();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
