// Checks what a user installs: packs the package, looks at what is in it and how large it is, installs it into empty
// folders with and without the optional dependencies, and has it read an article there.
// Usage: node scripts/pack-check.mjs (needs the registry, or what npm has kept of it)
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEBIBYTE = 1024 * 1024;
/** Packed. The model may be as large as it is said to be, everything else together no larger than this. */
const LARGEST_MODEL = 10 * MEBIBYTE;
const LARGEST_REST = 1 * MEBIBYTE;

const EXPECTED = ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'schemas'];
const ALLOWED = [...EXPECTED, 'models'];
/** What is made to develop the program, not to use it. */
const UNWANTED =
  /(?:^|\/)(?:src|test|tests|fixtures|bench|fuzz|training|node_modules|\.[^/]*)(?:\/|$)|\.tsx?$|\.map$/;
const isUnwanted = (path) => UNWANTED.test(path) && !path.endsWith('.d.ts');

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'khabar-pack-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const problems = [];

const npm = (args, cwd) => {
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  const run = spawnSync('npm', args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * MEBIBYTE });
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${run.status}\n${run.stderr}`);
  return run;
};

/** npm 11 gives a list, later ones an object by name. */
const [packed] = Object.values(JSON.parse(npm(['pack', '--json', '--pack-destination', work], root).stdout));
const files = packed.files.map(({ path }) => path);
const tops = [...new Set(files.map((path) => path.split('/')[0]))].sort();
for (const name of EXPECTED) if (!tops.includes(name)) problems.push(`${name} is missing`);
for (const name of tops) if (!ALLOWED.includes(name)) problems.push(`${name} does not belong in it`);
for (const path of files) if (isUnwanted(path)) problems.push(`${path} does not belong in it`);

// A model of 8-bit weights does not become smaller when it is packed: its size is taken as it is.
const model = sum(packed.files.filter(({ path }) => path.startsWith('models/')));
const rest = Math.max(0, packed.size - model);
if (model > LARGEST_MODEL) problems.push(`the model has ${mib(model)}, more than ${mib(LARGEST_MODEL)}`);
if (rest > LARGEST_REST)
  problems.push(`without the model ${mib(rest)} packed, more than ${mib(LARGEST_REST)}`);
console.log(`${packed.filename}: ${mib(packed.size)} packed, ${files.length} files: ${tops.join(' ')}`);

for (const options of [[], ['--omit=optional']]) {
  const folder = join(work, `installed${options.join('')}`);
  mkdirSync(folder);
  const user = { name: 'user', private: true, overrides: lockedVersions() };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(user));
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', ...options];
  const { stderr } = npm([...install, join(work, packed.filename)], folder);
  if (/EBADENGINE/.test(stderr)) problems.push(`npm ${install.join(' ')}: ${stderr}`);
  cpSync(join(root, 'fixtures/ar/ar-agency-chain.txt'), join(folder, 'a.txt'));
  const claims = khabar(folder, ['extract', 'a.txt', '--format', 'jsonl']);
  const count = claims === null ? 0 : JSON.parse(claims).claims.length;
  if (count === 0) problems.push(`installed with '${options.join(' ')}' it finds no claims in a fixture`);
  const imported = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "import { extract } from 'khabar';"],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (imported.status !== 0) problems.push(`it cannot be imported: ${imported.stderr}`);
  console.log(`installed ${options.join(' ') || 'whole'}: ${count} claims in a fixture`);
}

for (const problem of problems) console.error(`pack-check: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

/**
 * The versions that the lock file has, so that what is checked does not change from day to day; without those packages
 * of which it has several, and without those that go by another name.
 */
function lockedVersions() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const versions = new Map();
  for (const [path, { version, dev, name: otherName }] of Object.entries(packages)) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || dev || otherName) continue;
    versions.set(name, versions.has(name) ? null : version);
  }
  return Object.fromEntries([...versions].filter(([, version]) => version !== null));
}

/** The command as npm links it. */
function khabar(folder, args) {
  const run = spawnSync(join(folder, 'node_modules/.bin/khabar'), args, { cwd: folder, encoding: 'utf8' });
  if (run.status === 0) return run.stdout;
  problems.push(`khabar ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return null;
}

function sum(entries) {
  return entries.reduce((total, { size }) => total + size, 0);
}

function mib(bytes) {
  return `${(bytes / MEBIBYTE).toFixed(2)} MiB`;
}
