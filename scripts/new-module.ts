// Lays out a new module: `npm run new:module <name>`. What it writes meets the conventions; what it leaves to you, it says.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../src/kernel/root.ts';

const NAME = /^[a-z]+(-[a-z]+)*$/;

/** The files of a module that does nothing yet, by path, with the list of modules completed. Throws for a name that cannot be. */
export function filesOfModule(name: string, modules: string, migrations: readonly string[]): Map<string, string> {
  if (!NAME.test(name))
    throw new Error(`«${name}» is no module name: use small letters with hyphens between, such as book-clubs.`);
  const schema = name.replaceAll('-', '_');
  const constant = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const number = String(migrations.filter((file) => file.endsWith('.sql')).length + 1).padStart(4, '0');
  return new Map([
    [`src/modules/${name}/index.ts`, door(schema)],
    [`src/modules/${name}/module.ts`, mount(name, constant)],
    [`src/modules/${name}/permissions.ts`, 'export const permissions = {} as const;\n'],
    [`db/migrations/${number}_${schema}.sql`, `-- What ${name} keeps.\ncreate schema ${schema};\n`],
    ['src/modules.ts', withModule(modules, name, constant)],
  ]);
}

const door = (schema: string): string => `// What this part of the library's work is, in a sentence.
// Owns schema ${schema}. Uses no other module.
export {};
`;

const mount = (name: string, constant: string): string => `import { Hono } from 'hono';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>();

export const ${constant} = defineModule({ name: '${name}', permissions, routes });
`;

function withModule(modules: string, name: string, constant: string): string {
  const lines = modules.split('\n');
  const imports = [
    ...lines.filter((line) => line.startsWith('import { ')),
    `import { ${constant} } from './modules/${name}/module.ts';`,
  ];
  const rest = lines.filter((line) => !line.startsWith('import { ')).join('\n');
  const sorted = imports.sort((a, b) => (a.split("'")[1] ?? '').localeCompare(b.split("'")[1] ?? ''));
  return rest.replace(/(import type .*\n)/, `$1${sorted.join('\n')}\n`).replace(/,?\s*\];/, `, ${constant}];`);
}

function layOut(name: string): void {
  if (existsSync(path.join(root, 'src/modules', name))) throw new Error(`There is a module ${name} already.`);
  const modules = readFileSync(path.join(root, 'src/modules.ts'), 'utf8');
  for (const [file, text] of filesOfModule(name, modules, readdirSync(path.join(root, 'db/migrations')))) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`  ${file}`);
  }
  console.log('\nNext: put it in its place in src/modules.ts, add its row to docs/modules.md, write its tables in the');
  console.log('migration, run npm run types, and give its permissions to roles in src/modules/people/roles.ts.');
}

if (import.meta.main) {
  try {
    layOut(process.argv[2] ?? '');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
