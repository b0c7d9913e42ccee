// Makes a copy of the built program in which every branch counts how often it was taken, so that the fuzzer can tell
// an input that reaches new code from one that does not. The sources of the copy are those of dist/, line for line.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Libraries whose own branches guide the search too: the parsers that hostile bytes come to first. */
const LIBRARIES = ['yaml', 'csv-parse', 'linkedom', '@mozilla/readability', 'htmlparser2'];

/**
 * @param root the repository
 * @param target a folder of its own, emptied first
 * @returns how many branches were given a counter (`next`), and for each file from which counter to which its own are;
 *   the numbers are stable for the same sources
 */
export function instrument(root, target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of ['schemas', 'package.json'])
    cpSync(join(root, name), join(target, name), { recursive: true });
  const counter = { next: 0, files: [] };
  copy(join(root, 'dist'), join(target, 'dist'), counter);
  linkLibraries(join(root, 'node_modules'), join(target, 'node_modules'), counter);
  return counter;
}

function linkLibraries(from, to, counter) {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(from, name)).map((below) => `${name}/${below}`) : [name],
  );
  for (const name of names) {
    if (name.startsWith('.')) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    if (LIBRARIES.includes(name)) copy(join(from, name), join(to, name), counter);
    else symlinkSync(join(from, name), join(to, name));
  }
}

function copy(from, to, counter) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copied] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copy(source, copied, counter);
    else if (/\.[cm]?js$/.test(entry.name) && !source.includes('/report/assets/'))
      writeFileSync(copied, withCounters(readFileSync(source, 'utf8'), source, counter));
    else if (!/\.(?:map|[cm]?ts)$/.test(entry.name)) cpSync(source, copied);
  }
}

/**
 * Adds one to a counter at the beginning of every function, arm, loop body and right side of `&&`, `||` and `??`. The
 * counters are `globalThis.__branches`, and a function says in `globalThis.__touched` that the counters of its file are
 * worth reading. Both have to be there before a module of the copy is loaded.
 */
export function withCounters(text, file, counter) {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const pieces = [];
  const put = (at, what) => pieces.push({ at, what, order: pieces.length });
  const first = counter.next;
  const hit = () => `__b[${counter.next++}]++`;
  const touch = `__t[${counter.files.length}]=1,`;
  const intoBlock = (node) => put(node.getStart() + 1, `${hit()};`);
  const aroundStatement = (node) => {
    if (ts.isBlock(node)) intoBlock(node);
    else {
      put(node.getStart(), `{${hit()};`);
      put(node.end, '}');
    }
  };
  const aroundExpression = (node) => {
    put(node.getStart(), `(${hit()},`);
    put(node.end, ')');
  };
  const visit = (node) => {
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      put(node.body.getStart(), `(${touch}${hit()},`);
      put(node.body.end, ')');
    } else if (ts.isFunctionLike(node) && node.body) {
      // A directive has to stay the first statement.
      const first = node.body.statements[0];
      if (!first || !ts.isExpressionStatement(first) || !ts.isStringLiteral(first.expression))
        put(node.body.getStart() + 1, `${touch}${hit()};`);
    } else if (ts.isIfStatement(node)) {
      aroundStatement(node.thenStatement);
      if (node.elseStatement) aroundStatement(node.elseStatement);
    } else if (ts.isIterationStatement(node, false)) aroundStatement(node.statement);
    else if (ts.isConditionalExpression(node)) {
      aroundExpression(node.whenTrue);
      aroundExpression(node.whenFalse);
    } else if (ts.isBinaryExpression(node) && LOGICAL.has(node.operatorToken.kind))
      aroundExpression(node.right);
    else if (ts.isCaseOrDefaultClause(node) && node.statements.length > 0)
      put(node.statements[0].getStart(), `${hit()};`);
    else if (ts.isCatchClause(node)) intoBlock(node.block);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  if (pieces.length > 0) {
    put(endOfDirectives(parsed), ';const __b=globalThis.__branches,__t=globalThis.__touched;');
    counter.files.push([first, counter.next]);
  }
  return assemble(text, pieces);
}

/** A directive ('use strict') has to stay the first statement. */
function endOfDirectives({ statements }) {
  const directives = statements.findIndex(
    (s) => !ts.isExpressionStatement(s) || !ts.isStringLiteral(s.expression),
  );
  if (directives === 0) return ts.getShebang?.(statements[0].getSourceFile().text)?.length ?? 0;
  return directives < 0 ? (statements.at(-1)?.end ?? 0) : statements[directives - 1].end;
}

const LOGICAL = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Closing pieces at a place go before opening ones, inner closings (found later) before outer ones. */
function assemble(text, pieces) {
  const isClosing = ({ what }) => what === ')' || what === '}';
  pieces.sort(
    (a, b) =>
      a.at - b.at ||
      Number(isClosing(b)) - Number(isClosing(a)) ||
      (isClosing(a) ? b.order - a.order : a.order - b.order),
  );
  const out = [];
  let from = 0;
  for (const { at, what } of pieces) {
    out.push(text.slice(from, at), what);
    from = at;
  }
  out.push(text.slice(from));
  return out.join('');
}
