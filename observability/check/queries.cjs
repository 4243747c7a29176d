// node queries.cjs <folder of dashboards> <folder of alerts> [<folder of scrapes>]
//
// Reads the query of every panel and alert. With scrapes, one file <job>.prom of what each program told,
// every metric that a query uses has to be there, with its labels and with the values that it asks for: a
// query for what nobody tells is empty for ever, and an alert on it never fires.
const fs = require('node:fs');
const path = require('node:path');
const yaml = require('yaml');
const promql = require('./promql.cjs');

const [dashboards, alerts, scrapes] = process.argv.slice(2);
const faults = [];
const queries = [];

for (const name of fs.readdirSync(dashboards).filter((each) => each.endsWith('.json'))) {
  const dashboard = JSON.parse(fs.readFileSync(path.join(dashboards, name), 'utf8'));
  for (const panel of dashboard.panels) {
    for (const target of panel.targets ?? []) {
      const legend = [...target.legendFormat.matchAll(/{{(\w+)}}/g)].map((found) => found[1]);
      queries.push({ where: `${name}, "${panel.title}"`, expr: target.expr, legend });
    }
  }
}
for (const name of fs.readdirSync(alerts).filter((each) => each.endsWith('.yaml'))) {
  for (const group of yaml.parse(fs.readFileSync(path.join(alerts, name), 'utf8')).groups) {
    for (const rule of group.rules) {
      const said = JSON.stringify(rule.annotations ?? {});
      const legend = [...said.matchAll(/\$labels\.(\w+)/g)].map((found) => found[1]);
      queries.push({ where: `${name}, ${rule.alert}`, expr: rule.expr, legend });
    }
  }
}

// What the scrape itself adds, and what is there only once something went wrong.
const OF_SCRAPES = new Set(['job', 'instance', 'le']);
const ONLY_WHEN_BROKEN = new Set(['SERVER_ERROR']);

const samples = new Map();
if (scrapes) {
  for (const name of fs.readdirSync(scrapes).filter((each) => each.endsWith('.prom'))) {
    const job = name.replace(/\.prom$/, '');
    samples.set('up', [...(samples.get('up') ?? []), { job }]);
    for (const line of fs.readFileSync(path.join(scrapes, name), 'utf8').split('\n')) {
      const found = /^([a-zA-Z_:][\w:]*)(?:{(.*)})? \S+/.exec(line);
      if (found) {
        const labels = { job };
        for (const [, key, value] of (found[2] ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)) {
          labels[key] = value;
        }
        samples.set(found[1], [...(samples.get(found[1]) ?? []), labels]);
      }
    }
  }
}

function suits(labels, { label, op, value }) {
  if ((OF_SCRAPES.has(label) && label !== 'job') || ONLY_WHEN_BROKEN.has(value)) {
    return true;
  }
  const is = labels[label] ?? '';
  switch (op) {
    case '=':
      return is === value;
    case '!=':
      return is !== value;
    case '=~':
      return new RegExp(`^(?:${value})$`).test(is);
    default:
      return !new RegExp(`^(?:${value})$`).test(is);
  }
}

for (const { where, expr, legend } of queries) {
  const { faults: bad, uses } = promql.read(expr);
  bad.forEach((fault) => faults.push(`${where}: ${fault}`));
  if (bad.length === 0 && uses.length === 0) {
    faults.push(`${where}: asks for no metric`);
  }
  for (const { metric, matchers, labels } of scrapes ? uses : []) {
    const told = samples.get(metric);
    if (!told) {
      faults.push(`${where}: nobody tells ${metric}`);
      continue;
    }
    for (const label of [...labels, ...matchers.map((matcher) => matcher.label)]) {
      if (!OF_SCRAPES.has(label) && !told.some((each) => label in each)) {
        faults.push(`${where}: ${metric} has no label ${label}`);
      }
    }
    if (!told.some((each) => matchers.every((matcher) => suits(each, matcher)))) {
      faults.push(`${where}: no ${metric} is ${matchers.map((m) => m.label + m.op + m.value).join(', ')}`);
    }
  }
  const known = new Set(uses.flatMap((use) => [...use.labels, ...(samples.get(use.metric) ?? []).flatMap(Object.keys)]));
  for (const label of scrapes ? legend : []) {
    if (!OF_SCRAPES.has(label) && !known.has(label)) {
      faults.push(`${where}: what it tells has no label ${label}`);
    }
  }
}

faults.forEach((fault) => console.log(fault));
console.log(`${queries.length} queries, ${faults.length} faults`);
process.exit(faults.length === 0 && queries.length > 0 ? 0 : 1);
