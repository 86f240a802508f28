import { importsOf, isForTests, moduleOf, type Source } from './sources.ts';

/** Imports that reach where they may not. `order` holds the modules from the ground up; one that is not in it may use them all. */
export const importFaults = (sources: readonly Source[], order: readonly string[]): string[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap((target) => {
      const fault = moduleOf(source.path)
        ? faultOfModule(source.path, target, order)
        : faultOutside(source.path, target);
      return fault ? [`${source.path} imports ${target}: ${fault}`] : [];
    }),
  );

function faultOutside(file: string, target: string): string | undefined {
  const module = moduleOf(target);
  if (/^src\/(kernel|ui)\//.test(file)) {
    if (module) return 'kernel and ui know no module; hand it over through a registry in kernel/module.ts';
    if (file.startsWith('src/kernel/') && target.startsWith('src/ui/'))
      return 'the kernel knows no pages; move it to ui';
    return undefined;
  }
  if (!module || isDoor(target, module) || (file === 'src/modules.ts' && target.endsWith('/module.ts')))
    return undefined;
  const withBuilders = (!file.startsWith('src/') || isForTests(file)) && isForTests(target);
  return withBuilders ? undefined : `a module has one door; export what you need from src/modules/${module}/index.ts`;
}

function faultOfModule(file: string, target: string, order: readonly string[]): string | undefined {
  const own = moduleOf(file) ?? '';
  const other = moduleOf(target);
  if (/^src\/(kernel|ui)\//.test(target) || other === own) return undefined;
  if (!other) return isForTests(file) ? undefined : 'a module knows kernel, ui and modules to its left only';
  if (!isLeftOf(other, own, order))
    return `${other} is not to the left of ${own} in src/modules.ts; announce an event, or use a registry`;
  if (isDoor(target, other) || (isForTests(file) && isForTests(target))) return undefined;
  return `a module has one door; export what you need from src/modules/${other}/index.ts`;
}

const isDoor = (target: string, module: string): boolean => target === `src/modules/${module}/index.ts`;

const isLeftOf = (other: string, own: string, order: readonly string[]): boolean =>
  order.includes(other) && (!order.includes(own) || order.indexOf(other) < order.indexOf(own));

const KYSELY_NAME = /'([a-z][A-Za-z0-9_]*)\.([a-z][A-Za-z0-9_]*)/g;
const SQL_TEMPLATE = /\bsql(?:<[^`]*?>)?`([^`]*)`/g;
const SQL_NAME = /\b([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)/g;

const camelCase = (name: string): string =>
  name.replace(/[_-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** SQL of a module that names another schema. `tables` are those of the database, as Kysely writes them: `organisation.yearlyFacts`. */
export function sqlFaults(sources: readonly Source[], tables: readonly string[]): string[] {
  return sources
    .filter(({ path }) => moduleOf(path) && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => {
      const own = camelCase(moduleOf(path) ?? '');
      return tablesNamed(text)
        .filter((table) => tables.includes(table) && !table.startsWith(`${own}.`) && !table.includes('.pub'))
        .map((table) => `${path}: SQL touches ${table}; ${adviceFor(table.split('.')[0] ?? '')}`);
    });
}

const adviceFor = (schema: string): string =>
  schema === 'kernel'
    ? 'call the function of src/kernel that does it'
    : `ask that module's index.ts, or read its view ${schema}.pub_*`;

/** Each table that a text names as SQL, once. What stands in `${…}` of a template is code, not SQL. */
function tablesNamed(text: string): string[] {
  const templates = [...text.matchAll(SQL_TEMPLATE)].map(([, written = '']) => written.replaceAll(/\$\{[^}]*\}/g, ' '));
  const found = [...text.matchAll(KYSELY_NAME), ...templates.flatMap((written) => [...written.matchAll(SQL_NAME)])];
  return [...new Set(found.map(([, schema = '', table = '']) => `${camelCase(schema)}.${camelCase(table)}`))];
}

const BUILDS_SQL = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*?>)?`|\bsql\.raw\(/;

/** Files with SQL that are not a module's sql.ts (or sql/), its builders or its tests. */
export const scatteredSql = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => moduleOf(path) && !isForTests(path) && !/^src\/modules\/[^/]+\/sql(\.ts|\/)/.test(path))
    .filter(({ text }) => BUILDS_SQL.test(text))
    .map(({ path }) => `${path}: builds SQL; give it a function in the module's sql.ts`);
