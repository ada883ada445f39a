import { basename } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { count, formatNumber } from "../../lib/format";
import { isEmpty } from "../../lib/imports/difference";
import { importFile } from "../../lib/imports/mutations";
import { recognise } from "../../lib/imports/recognise";
import { type Format, ImportRefused, type Origin, SOURCES } from "../../lib/imports/schema";
import { withDatabase } from "../database/resolve";
import { Problem } from "../problem.mjs";
import { changeLine, differenceLines, rejectLine, verdict } from "./import-words";
import { isSameFile, openFile } from "./open-file";
import { progressOf } from "./progress";

type Options = { dryRun?: true; skipRejected?: true; checkedAt?: string; source?: string };

const CALLED: Record<Format, string> = { models: "a models catalogue", tools: "a list of tools" };

export const importCommand = () =>
  new Command("import")
    .description(
      "Take tools and facts from a models catalogue (models.json) or a list of tools (tools.csv). All of the file, or nothing.",
    )
    .argument("<file>", "the file; its format is told by its content")
    .option("--dry-run", "do all the work, print the difference, change nothing")
    .option("--skip-rejected", "import the good rows of a file that has bad ones")
    .option("--checked-at <day>", "the day the file's facts were checked (default: that of the shipped file)", day)
    .option(
      "--source <url>",
      "the page that a list of tools was taken from (default: known for the shipped rows)",
      address,
    )
    .action(runImport);

async function runImport(path: string, options: Options): Promise<void> {
  const file = await openFile(path);
  const name = basename(path);
  const format = refusals(() => recognise(file.head, name));
  const { curation, SHIPPED } = await import("../../prisma/seed/curation");
  const origin = originOf(options, (await isSameFile(path, SHIPPED[format])) ? undefined : SOURCES[format]);
  const abort = new AbortController();
  const stop = () => abort.abort(new Problem("Stopped. Nothing was changed."));
  process.once("SIGINT", stop).once("SIGTERM", stop);

  const progress = progressOf((text) => process.stderr.write(text), process.stderr.isTTY === true);
  const print = (line: string) => {
    progress.clear();
    console.log(line);
  };
  let read = 0;
  const report = {
    reject: (reject: Parameters<typeof rejectLine>[0]) => print(rejectLine(reject)),
    change: (change: Parameters<typeof changeLine>[0]) => print(changeLine(change)),
    waiting: () => print("Another import is running; waiting for it to end …"),
    progress: (rows: number) =>
      progress.say(`${formatNumber(rows)} rows, ${Math.floor((100 * read) / Math.max(1, file.size))}% of the file`),
  };
  const dryRun = options.dryRun === true;
  const outcome = await withDatabase(({ ownerUrl }) =>
    refusals(() =>
      importFile(
        ownerUrl,
        {
          format,
          bytes: file.bytes((total) => {
            read = total;
          }, abort.signal),
          curation,
          origin,
        },
        { dryRun, skipRejected: options.skipRejected === true, report, signal: abort.signal },
      ),
    ),
  );
  print(`${name} is ${CALLED[format]} of ${count(outcome.rows, "row")}.`);
  if (!outcome.applied) print("What it would do:");
  for (const line of differenceLines(outcome.difference)) print(line);
  const { says, ok } = verdict(outcome, { dryRun, nothingNew: isEmpty(outcome.difference) });
  if (!ok) throw new Problem(says);
  print(says);
}

/** A file that is not the shipped one is not of its revision: its facts name the source alone. */
function originOf({ checkedAt, source }: Options, checkedBy: string | undefined): Partial<Origin> {
  return { ...(checkedBy && { checkedBy }), ...(checkedAt && { checkedAt }), ...(source && { sourceUrl: source }) };
}

/** A file that cannot be imported is an expected failure: one line, no stack. */
function refusals<T>(work: () => T): T {
  const asProblem = (error: unknown): never => {
    throw error instanceof ImportRefused ? new Problem(`Nothing was changed. ${error.message}`) : error;
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(asProblem) as T) : result;
  } catch (error) {
    return asProblem(error);
  }
}

function day(text: string): string {
  const parsed = new Date(`${text}T00:00:00Z`);
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  if (!real || parsed.getTime() > Date.now())
    throw new InvalidArgumentError("It must be a day up to today, such as 2026-07-02.");
  return text;
}

function address(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError("It must be a web address.");
  return new URL(text).href;
}
