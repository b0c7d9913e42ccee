// Writes docs/data-dictionary.md from the schema of the output, so that no field is explained twice.
// With --check it writes nothing and exits 1 when the page is not what the schema gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'docs', 'data-dictionary.md');
const schema = JSON.parse(readFileSync(join(root, 'schemas', 'claims.schema.json'), 'utf8'));

const definition = (ref) => schema.$defs[ref.replace('#/$defs/', '')];
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A field as it is meant: what it refers to, whether it may be null, what kind of value it has. */
function field(node) {
  const parts = node.anyOf ?? [node];
  const nullable = parts.some((part) => part.type === 'null') || [node.type].flat().includes('null');
  const main = parts.find((part) => part.type !== 'null') ?? node;
  const named = main.$ref ? definition(main.$ref) : main;
  const description = [node.description ?? named.description ?? ''];
  const values = (named.oneOf ?? []).map(
    ({ const: value, description: meaning }) => `\`${value}\`: ${meaning}`,
  );
  if (named.const !== undefined) values.push(`\`${named.const}\``);
  const kind = named.oneOf
    ? 'one of'
    : named.properties
      ? 'mapping'
      : [named.type ?? 'string'].flat().filter((type) => type !== 'null')[0];
  return {
    kind: kind + (nullable ? ' or null' : ''),
    description: [...description, ...values].filter(Boolean).join('<br>'),
    named,
  };
}

function rows(node, prefix = '') {
  return Object.entries(node.properties).flatMap(([name, child]) => {
    const { kind, description, named } = field(child);
    const path = prefix + name;
    const own = `| \`${path}\` | ${kind} | ${cell(description)} |`;
    const isList = named.type === 'array' && named.items?.$ref && definition(named.items.$ref).properties;
    if (isList) return [own, ...rows(definition(named.items.$ref), `${path}[].`)];
    return named.properties ? [own, ...rows(named, `${path}.`)] : [own];
  });
}

const page = `# Data dictionary

Made from [\`schemas/claims.schema.json\`](../schemas/claims.schema.json) by \`npm run dictionary\`: change the schema, not
this page. ${schema.description}

| field | kind | meaning |
| --- | --- | --- |
${rows(schema).join('\n')}

## Columns of the table

\`--format csv\` has one row a claim with the same fields under flat names (\`actor.id\` is \`actor_id\`, the two ends of a
\`span\` are \`_start\` and \`_end\`), empty where there is nothing, and besides

| column | meaning |
| --- | --- |
| \`date_first\`, \`date_last\` | the first and last day that \`date_value\` covers; empty where that cannot be known |
| \`source_via\` | the outlets, innermost first, with \` \\| \` between them |
| \`troop_count\`, \`troop_count_min\`, \`troop_count_max\` | \`value\`, \`min\` and \`max\` of the count |

A text that begins with \`=\`, \`+\`, \`-\` or \`@\` has an apostrophe before it there, so that no spreadsheet runs it. Articles
without claims have no row, and \`rules\` no column.
`;

if (!process.argv.includes('--check')) writeFileSync(target, page);
else if (readFileSync(target, 'utf8') !== page) {
  console.error(
    'docs/data-dictionary.md is not what the schema gives: run `npm run dictionary` and commit it.',
  );
  process.exit(1);
}
