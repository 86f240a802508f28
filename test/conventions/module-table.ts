import { importsOf, isForTests, moduleOf, type Source, schemaOf } from './sources.ts';

/** What the code says of a module: the modules whose door it uses, from the ground up. */
export function usesOf(module: string, sources: readonly Source[], order: readonly string[]): string[] {
  const own = sources.filter(({ path }) => moduleOf(path) === module && !isForTests(path));
  const used = new Set(own.flatMap(importsOf).map(moduleOf));
  return order.filter((name) => name !== module && used.has(name));
}

const listed = (uses: readonly string[]): string => (uses.length > 0 ? uses.join(', ') : '–');

/** The schema that a migration among the sources makes for a module; undefined for one that keeps nothing. */
function schemaOwnedBy(module: string, sources: readonly Source[]): string | undefined {
  const made = new RegExp(`^create schema ${schemaOf(module)};`, 'm');
  return sources.some(({ path, text }) => path.startsWith('db/migrations/') && made.test(text))
    ? schemaOf(module)
    : undefined;
}

/** Where the module table of a text differs from the code and the migrations. A row reads `| name | purpose | schema | uses |`. */
export function tableFaults(text: string, sources: readonly Source[], order: readonly string[]): string[] {
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (?:`([a-z_]+)`|–) \| (.+?) \|$/gm)].map(
    ([, name = '', , schema, uses]) => ({ name, schema, uses }),
  );
  const names = rows.map(({ name }) => name);
  if (names.join() !== order.join())
    return [`docs/modules.md: the table lists ${names.join(', ')}; src/modules.ts has ${order.join(', ')}`];
  return rows.flatMap(({ name, schema, uses }) => {
    const found = listed(usesOf(name, sources, order));
    const owned = schemaOwnedBy(name, sources);
    return [
      ...(schema === owned ? [] : [`docs/modules.md: ${name} owns ${owned ?? '–'}, not ${schema ?? '–'}`]),
      ...(uses === found ? [] : [`docs/modules.md: ${name} uses ${found} by its imports, the table says ${uses}`]),
    ];
  });
}

/** Doors whose head comment says something else than the code. It ends: `Owns schema x. Uses a, b.` or `Owns no schema. …` */
export function doorFaults(doors: readonly Source[], sources: readonly Source[], order: readonly string[]): string[] {
  return doors.flatMap(({ path, text }) => {
    const module = moduleOf(path) ?? '';
    const uses = usesOf(module, sources, order);
    const owned = schemaOwnedBy(module, sources);
    const says = `Owns ${owned ? `schema ${owned}` : 'no schema'}. Uses ${uses.length > 0 ? uses.join(', ') : 'no other module'}.`;
    const head = text
      .split('\n')
      .filter((line) => line.startsWith('//'))
      .map((line) => line.slice(3))
      .join(' ');
    return head.endsWith(says) ? [] : [`${path}: end the comment at its head with «${says}»`];
  });
}
