import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { csvRows, WrongWidth } from "@/lib/imports/csv-rows";
import { jsonRows, type Row } from "@/lib/imports/json-rows";
import { readModel } from "@/lib/imports/models-catalogue";
import { recognise } from "@/lib/imports/recognise";
import { ImportRefused } from "@/lib/imports/schema";
import { COLUMNS, originsByName, readListedTool } from "@/lib/imports/tools-csv";
import { curation, SHIPPED } from "@/prisma/seed/curation";

const shippedModels = readFileSync(SHIPPED.models);
const gpt5 = (JSON.parse(shippedModels.toString()) as { id: string }[]).find(({ id }) => id === "openai/gpt-5");

async function* pieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const result: Row[] = [];
  for await (const row of rows) result.push(row);
  return result;
}

describe("a JSON array", () => {
  it.each([1, 7, 4096, 1e9])("in pieces of %i bytes has the rows of JSON.parse, each with its line", async (size) => {
    const lines = shippedModels.toString().split("\n");
    const rows = await all(jsonRows(pieces(shippedModels, size)));
    expect(rows.map(({ value }) => value)).toEqual(JSON.parse(shippedModels.toString()));
    for (const { line, value } of rows) {
      expect(lines[line - 1]).toBe(" {");
      expect(lines[line]).toContain(JSON.stringify((value as { id: string }).id));
    }
  });

  it("may begin with a byte order mark, hold texts of many bytes and escapes, and end its lines as Windows does", async () => {
    const rows = await all(jsonRows(pieces('\uFEFF[\r\n "a\\u00e9 \u{1F600}",\r\n {"b": 1e3},\r\n\r\n [2]]')));
    expect(rows).toEqual([
      { line: 2, value: "aé 😀" },
      { line: 3, value: { b: 1000 } },
      { line: 5, value: [2] },
    ]);
  });

  it.each([
    ['[{"a": 1}', "line 1, in the middle"],
    ['[\n{"a": 1},\n{"b', "line 3, in the middle"],
    ["", "in the middle"],
    ['[{"a": NaN}]', 'line 1: Unexpected "N"'],
    ['[\n{"a": 1}\n{"b": 2}]', "line 3"],
    ['{"a": []}', "does not begin with ["],
    ["[1] [2]", "goes on after the closing ]"],
    ["[1],", "goes on after the closing ]"],
    [`[{"a": "${"x".repeat(900_000)}"}]`, "longer than 256 KB"],
    ["[".repeat(900_000), "longer than 256 KB"],
  ])("%.30j is refused", async (text, why) => {
    await expect(all(jsonRows(pieces(text, 65_536)))).rejects.toThrow(why);
    await expect(all(jsonRows(pieces(text, 65_536)))).rejects.toThrow(ImportRefused);
  });
});

describe("a CSV file", () => {
  const header = "name,url,section,subsection,openSource";
  const rows = (text: string) => all(csvRows(pieces(text), COLUMNS));

  it("keeps its lines through quotes, byte order mark, Windows line ends and empty lines", async () => {
    const read = await rows(
      `\uFEFF${header}\r\nA,https://a.example,Text,"Two\r\nlines",\r\n\r\n"B ""b""",https://b.example,Text,,yes\r\nC,1\r\n`,
    );
    expect(read).toEqual([
      {
        line: 2,
        value: { name: "A", url: "https://a.example", section: "Text", subsection: "Two\r\nlines", openSource: "" },
      },
      {
        line: 5,
        value: { name: 'B "b"', url: "https://b.example", section: "Text", subsection: "", openSource: "yes" },
      },
      { line: 6, value: expect.any(WrongWidth) },
    ]);
  });

  it("may have its columns in any order, and more of them", async () =>
    expect((await rows("url,extra,openSource,subsection,section,name\nu,e,o,b,s,n"))[0]?.value).toMatchObject({
      name: "n",
      url: "u",
      section: "s",
    }));

  it.each([
    ["", "empty"],
    ["name,url\nA,b", "lacks section, subsection, openSource"],
    [`${header},name\n`, "names the column name twice"],
    [`${header}\nA,"https://a.example,Text,,`, "quote is opened and never closed"],
    [`${header}\nA,"${"x".repeat(600_000)}`, "longer than 256 KB"],
  ])("%.40j is refused", async (text, why) => {
    await expect(rows(text)).rejects.toThrow(why);
    await expect(rows(text)).rejects.toThrow(ImportRefused);
  });
});

describe("the format", () => {
  const told = (text: string | Uint8Array) => recognise(typeof text === "string" ? Buffer.from(text) : text, "file");

  it("is told by the content", () => {
    expect(told(shippedModels.subarray(0, 4096))).toBe("models");
    expect(told(readFileSync(SHIPPED.tools).subarray(0, 4096))).toBe("tools");
    expect(told('\uFEFF"name","url"\r\n')).toBe("tools");
  });

  it.each([
    [Buffer.from("PK\u0003\u0004\u0000\u0000"), "not a text file"],
    [Buffer.from([0xff, 0xfe, 0x5b, 0x00]), "UTF-16"],
    ["{}", "one JSON object"],
    ["  \n", "is empty"],
    ["hello", "neither"],
  ])("of %j is refused with a reason", (bytes, why) => expect(() => told(bytes)).toThrow(why));
});

describe("a row of the models catalogue", () => {
  const read = (change: object) => readModel({ ...gpt5, ...change }, curation, curation.origins["models.dev"]);
  const reason = (change: object) => {
    const result = read(change);
    return result.ok ? "no reason" : result.reason;
  };

  it.each([
    [{ name: undefined }, "name is missing"],
    [{ name: "  " }, "name is empty"],
    [{ name: "!!!" }, "name has no letter or digit"],
    [{ name: "x".repeat(121) }, "name has more than 120 characters"],
    [{ name: "a\u0000b" }, "name has a hidden character (U+0000)"],
    [{ name: "a\u202Eb" }, "name has a hidden character (U+202E)"],
    [{ id: "a\u200Bb" }, "id has a hidden character (U+200B)"],
    [{ name: 5 }, "name is number, not string"],
    [{ docsUrl: "javascript:alert(1)" }, "docsUrl is not a web address (http or https)"],
    [{ usdPerMillionInputTokens: -1 }, "usdPerMillionInputTokens is negative"],
    [{ usdPerMillionInputTokens: "1.25" }, "usdPerMillionInputTokens is not a number"],
    [{ usdPerMillionOutputTokens: 1e-9 }, "usdPerMillionOutputTokens is finer than a millionth of a dollar"],
    [{ usdPerMillionOutputTokens: Number.POSITIVE_INFINITY }, "usdPerMillionOutputTokens is not a number"],
    [{ contextTokens: 1.5 }, "contextTokens is not a whole number"],
    [{ contextTokens: Number.NaN }, "contextTokens is not a whole number"],
    [{ openWeights: "no" }, "openWeights is not true or false"],
    [{ releaseDate: "2026-02-30" }, "releaseDate is not a day of the calendar"],
    [{ releaseDate: "soon" }, "releaseDate is not a date (YYYY, YYYY-MM or YYYY-MM-DD)"],
    [{ inputModalities: ["<b>"] }, "inputModalities.0 is not a plain word"],
    [
      { benchmarks: [{ name: "A", score: "high", metric: null, sourceUrl: "https://a.example", date: null }] },
      "benchmarks.0.score is not a number",
    ],
  ])("with %j is rejected", (change, why) => expect(reason(change)).toBe(why));

  it("that is no object is rejected", () =>
    expect(readModel("text", curation, curation.origins["models.dev"])).toEqual({
      ok: false,
      reason: "the row is string, not object",
    }));

  it("cannot reach a prototype", async () => {
    const [row] = await all(
      jsonRows(
        pieces(`[{"__proto__": {"name": "Evil", "polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}]`),
      ),
    );
    expect(readModel(row?.value, curation, curation.origins["models.dev"])).toEqual({
      ok: false,
      reason: "id is missing",
    });
    expect({}).not.toHaveProperty("polluted");
    expect(read({ id: "constructor", name: "toString" })).toMatchObject({
      ok: true,
      tool: { displayName: "toString" },
    });
  });

  it("without a price has no plan, with a price of nothing a free one", () => {
    const plans = (change: object) => {
      const result = read(change);
      return result.ok && result.tool.plans.map(({ name, model, amountMinor }) => ({ name, model, amountMinor }));
    };
    expect(plans({ usdPerMillionInputTokens: null, usdPerMillionOutputTokens: null })).toEqual([]);
    expect(plans({ usdPerMillionInputTokens: 0, usdPerMillionOutputTokens: 0 })).toEqual([
      { name: "API", model: "FREE", amountMinor: null },
    ]);
    expect(plans({ openWeights: true, usdPerMillionInputTokens: 0.003625, usdPerMillionOutputTokens: null })).toEqual([
      { name: "Open weights", model: "FREE", amountMinor: null },
      { name: "API, input tokens", model: "METERED", amountMinor: "3625" },
    ]);
  });
});

describe("a row of a list of tools", () => {
  const known = new Map([["my own shelf", "own-shelf"]]);
  const read = (change: object) =>
    readListedTool(
      { name: "A tool", url: "https://a.example", section: "Video", subsection: "", openSource: "", ...change },
      curation,
      known,
      originsByName(curation.origins["tools.csv"]),
    );

  it.each([
    [{ name: "" }, "name is empty"],
    [{ url: "javascript:alert(1)" }, "url is not a web address (http or https)"],
    [{ openSource: "maybe" }, 'openSource is neither "yes", "no" nor empty'],
    [{ section: "Elsewhere", subsection: "Nowhere" }, 'section: no category for "Elsewhere / Nowhere"'],
    [{ section: "constructor" }, 'section: no category for "constructor"'],
    [{ name: "a\uFFFDb" }, "name is not UTF-8"],
  ])("with %j is rejected", (change, reason) => expect(read(change)).toEqual({ ok: false, reason }));

  it("goes where it was placed by hand, else by its section, else where it says", () => {
    expect(read({ name: "Cursor", section: "Coding", subsection: "Developer tools" })).toMatchObject({
      tool: { category: "coding-assistants" },
    });
    expect(read({})).toMatchObject({ tool: { category: "video" } });
    expect(read({ section: "My own shelf" })).toMatchObject({ tool: { category: "own-shelf" } });
  });

  it("cites the list that it is in, and none if it is in neither", () => {
    expect(read({ name: "Cursor" })).toMatchObject({
      tool: { checkedAt: "2026-08-03", checkedBy: "tools.csv 63d8634" },
    });
    expect(read({ name: "Llama 2" })).toMatchObject({
      tool: { checkedAt: "2025-08-24", checkedBy: "tools.csv b55186e" },
    });
    expect(read({ openSource: "yes" })).toMatchObject({
      tool: { checkedAt: "2025-08-24", facts: [{ key: "open-source", sourceUrl: null }] },
    });
  });
});
