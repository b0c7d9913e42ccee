// Builds dist/: compiles src with TypeScript and turns every YAML lexicon into JSON beside the module that
// loads it, because parsing YAML at every start would cost more than reading a short article. What pages are made of
// (src/report/assets) is copied as it is.
// With --if-stale it does nothing when dist/ is newer than everything that it is made of.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const dist = join(root, 'dist');
// Written last, so that a build that was cut off counts as stale.
const stamp = join(dist, '.built');

if (process.argv.includes('--if-stale') && isFresh()) process.exit(0);

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
if (!existsSync(tsc)) {
  console.error('khabar is built with its development dependencies: run npm ci without --omit=dev.');
  process.exit(1);
}
rmSync(dist, { recursive: true, force: true });
const compiled = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const { parse } = await import('yaml');
for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const from = join(entry.parentPath, entry.name);
  const to = from.replace(src, dist);
  if (entry.name.endsWith('.yaml')) {
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to.replace(/\.yaml$/, '.json'), JSON.stringify(parse(readFileSync(from, 'utf8'))));
  } else if (/\.(json|js|css|html)$/.test(entry.name)) {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
  }
}
writeFileSync(stamp, '');

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  const made = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs', 'src'];
  // Folders count too: a file that went away changes nothing else.
  const inSrc = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  return [...made, ...inSrc].every((name) => statSync(join(root, name)).mtimeMs <= built);
}
