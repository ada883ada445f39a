import { posix } from "node:path";
import { type Expression, type ModuleExportName, type Program, parseSync, Visitor } from "oxc-parser";
import type { Source } from "./sources";

export type Import = {
  /** As written. */
  specifier: string;
  /** The project's file it names, without its extension and a last `index`; none for a package. */
  target?: string;
  /** Erased by the compiler. */
  typeOnly: boolean;
};

/** What the rules need to know of one code file. */
export type Module = {
  file: string;
  lines: number;
  imports: Import[];
  /** Local files and packages whose exports this file hands on: `export … from`. */
  reexports: string[];
  /** "use server" and the like, wherever they stand. */
  directives: string[];
  /** The specifier of an import that is the first statement. */
  firstImport?: string;
  readsEnvironment: boolean;
  /** Exported values and the name of the function whose call made each. */
  exports: { name: string; madeBy?: string }[];
};

/** Reads a file. Throws on a syntax error: a file that is not understood would pass every rule. */
export function parseModule({ file, text }: Source): Module {
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join("; ")}`);
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const dynamics = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    typeOnly: false,
  }));
  const handedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
    ),
  );
  const first = program.body[0];
  return {
    file,
    lines: text.trimEnd().split("\n").length,
    imports: [...statics, ...dynamics, ...handedOn].map((found) => ({
      ...found,
      target: resolve(file, found.specifier),
    })),
    reexports: [...new Set(program.body.flatMap(reexportOf))],
    firstImport: first?.type === "ImportDeclaration" ? first.source.value : undefined,
    exports: program.body.flatMap(valuesExportedBy),
    ...walk(program),
  };
}

function resolve(file: string, specifier: string): string | undefined {
  const path = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? posix.join(posix.dirname(file), specifier)
      : undefined;
  return path?.replace(/(\/index)?(\.(ts|tsx|mts|mjs|js))?$/, "");
}

function walk(program: Program): Pick<Module, "directives" | "readsEnvironment"> {
  const directives: string[] = [];
  let readsEnvironment = false;
  new Visitor({
    ExpressionStatement({ expression, ...rest }) {
      if ("directive" in rest && expression.type === "Literal") directives.push(String(expression.value));
    },
    MemberExpression({ object, property }) {
      const name = property.type === "Identifier" ? property.name : property.type === "Literal" ? property.value : "";
      if (name === "env" && isProcess(object)) readsEnvironment = true;
    },
    VariableDeclarator({ id, init }) {
      if (init && isProcess(init) && id.type === "ObjectPattern") readsEnvironment = true;
    },
    ImportDeclaration({ source, specifiers }) {
      const named = specifiers.some((each) => each.type === "ImportSpecifier" && nameOf(each.imported) === "env");
      if (/^(node:)?process$/.test(source.value) && named) readsEnvironment = true;
    },
  }).visit(program);
  return { directives, readsEnvironment };
}

const isProcess = (node: Expression): boolean =>
  (node.type === "Identifier" && node.name === "process") ||
  node.type === "MetaProperty" ||
  (node.type === "MemberExpression" &&
    node.object.type === "Identifier" &&
    node.object.name === "globalThis" &&
    node.property.type === "Identifier" &&
    node.property.name === "process");

const nameOf = (node: ModuleExportName) => (node.type === "Literal" ? node.value : node.name);

type Statement = Program["body"][number];

function reexportOf(statement: Statement): string[] {
  if (statement.type === "ExportAllDeclaration") return [statement.source.value];
  return statement.type === "ExportNamedDeclaration" && statement.source ? [statement.source.value] : [];
}

function valuesExportedBy(statement: Statement): Module["exports"] {
  if (statement.type === "ExportDefaultDeclaration") return [{ name: "default" }];
  if (statement.type === "ExportAllDeclaration") return statement.exportKind === "type" ? [] : [{ name: "*" }];
  if (statement.type !== "ExportNamedDeclaration" || statement.exportKind === "type") return [];
  const { declaration, specifiers } = statement;
  if (!declaration)
    return specifiers.filter((each) => each.exportKind !== "type").map((each) => ({ name: nameOf(each.exported) }));
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.map(({ id, init }) => ({
      name: id.type === "Identifier" ? id.name : "a pattern",
      madeBy: init?.type === "CallExpression" && init.callee.type === "Identifier" ? init.callee.name : undefined,
    }));
  }
  const declared =
    "id" in declaration && declaration.id?.type === "Identifier" ? declaration.id.name : declaration.type;
  return declaration.type.startsWith("TS") && declaration.type !== "TSEnumDeclaration" ? [] : [{ name: declared }];
}
