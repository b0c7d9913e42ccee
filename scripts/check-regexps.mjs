// Checks every regular expression of the program for time that grows faster than the text: those written down in the
// sources, and those that are built when lexicons and rules are loaded and used. A hostile page must not be able to
// hold up a run. Needs a build; prints what it finds and exits with 1.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';

const root = new URL('../', import.meta.url).pathname;
/** Milliseconds for one expression; what is not decided by then counts as unsafe. */
const TIMEOUT = 30_000;

/** Expressions by their text, each with the place where it stands. */
const expressions = new Map();
const add = (source, flags, place) => expressions.set(`/${source}/${flags}`, { source, flags, place });

function addLiterals(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      add(node.text.slice(1, end), node.text.slice(end + 1), `${file}:${line}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
}

for (const name of readdirSync(join(root, 'src'), { recursive: true }))
  if (/\.(?:ts|js)$/.test(name)) addLiterals(join('src', name));
const written = expressions.size;

/** Notes what is given to `new RegExp` while `work` runs, if our own code gives it. */
async function addBuilt(work) {
  const Native = globalThis.RegExp;
  const note = (args) => {
    const frame =
      typeof args[0] === 'string' && new Error().stack.split('\n').find((at) => at.includes('/dist/'));
    if (frame && !frame.includes('node_modules'))
      add(args[0], args[1] ?? '', frame.slice(frame.indexOf('dist/')).replace(/\)$/, ''));
  };
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, newTarget) {
      note(args);
      return Reflect.construct(target, args, newTarget);
    },
    apply(target, self, args) {
      note(args);
      return Reflect.apply(target, self, args);
    },
  });
  await work();
  globalThis.RegExp = Native;
}

await addBuilt(async () => {
  const { extract } = await import('../dist/index.js');
  for (const language of ['fa', 'ar'])
    for (const name of readdirSync(join(root, 'fixtures', language)))
      if (name.endsWith('.txt')) {
        const text = readFileSync(join(root, 'fixtures', language, name), 'utf8');
        await extract({ id: name, text, language, published: '2025-01-01' });
      }
});

let unsafe = 0;
for (const { source, flags, place } of expressions.values()) {
  const { status, complexity, attack } = checkSync(source, flags, { timeout: TIMEOUT });
  if (status === 'safe') continue;
  unsafe++;
  console.log(`${place}: ${status}, ${complexity?.summary ?? 'undecided'}: /${source}/${flags}`);
  if (attack) console.log(`  slow on ${attack.pattern}`);
}
const built = expressions.size - written;
console.log(`${written} regular expressions written down, ${built} built from data: ${unsafe} unsafe`);
process.exitCode = unsafe === 0 ? 0 : 1;
