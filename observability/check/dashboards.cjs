// node dashboards.cjs <folder>...
//
// Holds the dashboards in the folders against dashboard.ts, by the compiler: what is misspelt, of another
// type, or nobody's field does not compile. Then what types cannot say.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

// Beside the tools, because a module is looked for upward from who imports it; the files are in no folder.
const place = path.resolve(path.dirname(require.resolve('typescript/package.json')), '..', '..', 'wego');
const shape = path.join(place, 'dashboard.ts');
const sources = new Map([[shape, fs.readFileSync(path.join(__dirname, 'dashboard.ts'), 'utf8')]]);
const files = new Map();

for (const folder of process.argv.slice(2)) {
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const file = path.join(folder, name);
    const source = path.join(place, name.replace(/\.json$/, '.ts'));
    const json = fs.readFileSync(file, 'utf8');
    files.set(source, { file, json });
    sources.set(
      source,
      `import type { WegoDashboard } from './dashboard';export const dashboard: WegoDashboard = ${json}`,
    );
  }
}

const options = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};
const host = ts.createCompilerHost(options);
const { directoryExists, fileExists, readFile } = host;
host.directoryExists = (name) => name === place || directoryExists(name);
host.fileExists = (name) => sources.has(name) || fileExists(name);
host.readFile = (name) => sources.get(name) ?? readFile(name);

const faults = [];
const program = ts.createProgram([...sources.keys()], options, host);
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
  const of = diagnostic.file && files.get(diagnostic.file.fileName);
  const line = diagnostic.file && diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line + 1;
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n').split('\n')[0];
  faults.push(`${of ? of.file : diagnostic.file?.fileName}:${line}: ${text.slice(0, 300)}`);
}

const uids = new Map();
for (const { file, json } of files.values()) {
  const dashboard = JSON.parse(json);
  if (uids.has(dashboard.uid)) {
    faults.push(`${file}: has the uid of ${uids.get(dashboard.uid)}`);
  }
  uids.set(dashboard.uid, file);
  const ids = new Set();
  for (const panel of dashboard.panels ?? []) {
    if (ids.has(panel.id)) {
      faults.push(`${file}: panel ${panel.id} is there twice`);
    }
    ids.add(panel.id);
    const { x, w } = panel.gridPos ?? {};
    if (!(x >= 0 && w > 0 && x + w <= 24)) {
      faults.push(`${file}: panel ${panel.id} is not within the 24 columns`);
    }
    if (panel.type !== 'row' && panel.targets?.length === 0) {
      faults.push(`${file}: panel ${panel.id} shows nothing`);
    }
  }
}

if (files.size === 0) {
  faults.push('There are no dashboards');
}
faults.forEach((fault) => console.log(fault));
console.log(`${files.size} dashboards, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
