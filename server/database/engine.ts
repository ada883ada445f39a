import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { type Client, Pool } from "pg";

export type Engine = bindings.SchemaEngine;

/** Nothing in our database is managed by somebody else. */
export const filters = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

/** The bindings expect a bundler to load the WebAssembly beside them; Node needs it done by hand. */
async function load() {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const module = await WebAssembly.compile(await readFile(file));
  const imports = Object.fromEntries(WebAssembly.Module.imports(module).map((entry) => [entry.module, bindings]));
  // The types know the functions the bindings give, not that they are what the module asks for.
  const instance = await WebAssembly.instantiate(module, imports as unknown as WebAssembly.Imports);
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/**
 * Prisma's schema engine on one connection, so that all it does stays inside a transaction begun there.
 * `onScriptError` gets what Postgres said: the engine passes on only a part of it.
 */
export async function openEngine(client: Client, onScriptError: (error: unknown) => void = () => {}): Promise<Engine> {
  loaded ??= load();
  await loaded;
  // It never connects: a real pool gives up its connection, and with it our transaction, after any failed query.
  const pool = new Pool();
  pool.query = client.query.bind(client) as typeof pool.query;
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () =>
    Object.assign(await connect(), {
      // The adapter splits a script at every semicolon, also inside a function's body. Postgres needs no splitting.
      async executeScript(script: string) {
        await client.query(script).catch((error: unknown) => {
          onScriptError(error);
          throw error;
        });
      },
    });
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}
