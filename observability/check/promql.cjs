// Reads a query by Prometheus' own parser for editors: its faults, types included, and what it uses.
const { EditorState } = require('@codemirror/state');
const { ensureSyntaxTree } = require('@codemirror/language');
const { LanguageType, promQLLanguage } = require('@prometheus-io/codemirror-promql');
const { Parser } = require('@prometheus-io/codemirror-promql/dist/cjs/parser/index.js');

const language = promQLLanguage(LanguageType.PromQL);

/**
 * @returns {{faults: string[], uses: {metric: string, matchers: object[], labels: string[]}[]}} each metric
 *     with what its labels have to be, and the labels by which it is grouped
 */
exports.read = function read(query) {
  let state = EditorState.create({ doc: query, extensions: [language] });
  // An editor parses for milliseconds only and goes on later; a check has the time.
  const tree = ensureSyntaxTree(state, query.length, 5000);
  state = state.update({}).state;
  const parser = new Parser(state);
  parser.analyze();
  const faults = parser
    .getDiagnostics()
    .map((fault) => `${fault.message} at "${query.slice(fault.from, fault.to)}"`);
  // An editor lets a query be unfinished.
  tree.iterate({
    enter: (node) => {
      if (node.type.isError && faults.length === 0) {
        faults.push(`cannot be read on from "${query.slice(node.from)}"`);
      }
    },
  });
  const uses = [];
  const text = (node) => query.slice(node.from, node.to);

  const all = (node, name) => {
    const found = [];
    node.cursor().iterate((each) => {
      if (each.name === name) {
        found.push(each.node);
      }
    });
    return found;
  };

  const visit = (node, labels) => {
    let inside = labels;
    if (node.name === 'AggregateExpr') {
      const by = node.getChild('AggregateModifier');
      inside = by && by.getChild('By') ? labels.concat(all(by, 'LabelName').map(text)) : labels;
    } else if (node.name === 'BinaryExpr') {
      inside = labels.concat(node.getChildren('MatchingModifierClause').flatMap((on) => all(on, 'LabelName').map(text)));
    } else if (node.name === 'VectorSelector') {
      const name = node.getChild('Identifier');
      const matchers = all(node, 'UnquotedLabelMatcher').map((matcher) => ({
        label: text(matcher.getChild('LabelName')),
        op: text(matcher.getChild('MatchOp')),
        value: JSON.parse(text(matcher.getChild('StringLiteral'))),
      }));
      uses.push({ metric: name ? text(name) : '', matchers, labels });
      return;
    }
    for (let child = node.firstChild; child; child = child.nextSibling) {
      visit(child, inside);
    }
  };
  visit(tree.topNode, []);
  return { faults, uses };
};
