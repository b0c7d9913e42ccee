// Writes src/schema/claims.generated.ts from schemas/claims.schema.json, so that the types are never written twice.
// With --check it writes nothing and exits 1 when the file is not what the schema gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'schemas', 'claims.schema.json');
const target = join(root, 'src', 'schema', 'claims.generated.ts');

/** The compiler knows tuples only as drafts before 2020-12 wrote them: `items` as a list. */
function oldTuples(node) {
  if (Array.isArray(node)) return node.map(oldTuples);
  if (node === null || typeof node !== 'object') return node;
  const out = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, oldTuples(value)]));
  if (Array.isArray(out.prefixItems)) {
    out.items = out.prefixItems;
    delete out.prefixItems;
  }
  return out;
}

const schema = oldTuples(JSON.parse(readFileSync(source, 'utf8')));
const types = await compile(schema, 'ClaimsDocument', {
  bannerComment:
    '/* Generated from schemas/claims.schema.json by `npm run generate`. Change the schema, not this file. */',
  style: { singleQuote: true, printWidth: 110 },
});

if (process.argv.includes('--check')) {
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {
    // A missing file is as outdated as a wrong one.
  }
  if (current !== types) {
    console.error(
      'src/schema/claims.generated.ts is not what the schema gives: run `npm run generate` and commit it.',
    );
    process.exit(1);
  }
} else {
  writeFileSync(target, types);
}
