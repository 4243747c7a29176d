// workflows.mjs <folder>: reads every workflow of the folder with GitHub's own parser, which knows the
// keys, the events and what an expression may use where. Any word of it is a failure.
import { readdirSync, readFileSync } from "node:fs";
import { register } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The parser is published for bundlers, which import JSON without being told that it is.
register(
  "data:text/javascript," +
    encodeURIComponent(`export const load = (url, context, next) =>
      next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context);`),
);
const parser = pathToFileURL(join(process.env.NODE_PATH, "@actions/workflow-parser/dist/index.js"));
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(parser.href);

const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
let faults = 0;
for (const name of names) {
  const file = { name, content: readFileSync(join(folder, name), "utf8") };
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
  if (value) {
    await convertWorkflowTemplate(context, value);
  }
  for (const error of context.errors.getErrors()) {
    console.error(error.message);
    faults++;
  }
}
if (names.length === 0) {
  console.error(`There is no workflow in ${folder}`);
  faults++;
}
process.exit(faults === 0 ? 0 : 1);
