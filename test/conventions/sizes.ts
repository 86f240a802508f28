import { isForTests, moduleOf, type Source } from './sources.ts';

type Limit = { readonly most: number; readonly unit: string; readonly advice: string };

const LIMITS = {
  program: { most: 300, unit: 'lines', advice: 'split it by noun' },
  test: { most: 400, unit: 'lines', advice: 'split it by noun' },
  texts: { most: 600, unit: 'lines', advice: 'split it by part of the page' },
  command: { most: 60, unit: 'lines', advice: 'move rules to domain.ts' },
  commands: { most: 1, unit: 'exported', advice: 'one command per file' },
  door: { most: 15, unit: 'exports', advice: 'ask whether these are two modules' },
  plain: { most: 50, unit: 'lines', advice: 'give a part of it a name' },
  jsx: { most: 80, unit: 'lines', advice: 'give a part of it a name' },
  parameters: { most: 3, unit: 'given', advice: 'take (ctx, input)' },
  module: { most: 2500, unit: 'lines', advice: 'split it by noun' },
} as const satisfies Record<string, Limit>;

/** What has grown past its size, as `<what>: <number> <unit>, <most> at most; <advice>`. Code is taken as Biome formats it. */
export function oversized(sources: readonly Source[]): string[] {
  return [...sources.flatMap((source) => [...fileFaults(source), ...functionFaults(source)]), ...moduleFaults(sources)];
}

/** Words in several languages: they grow with the languages, and nobody reads them all. */
const isTexts = ({ path, text }: Source): boolean =>
  /^src\/.*-texts\.ts$/.test(path) && /\b(InLanguages|InOtherLanguages|Record)<(typeof|Language|\{)/.test(text);

const isCommand = (file: string): boolean => /^src\/modules\/[^/]+\/commands\//.test(file) && !isForTests(file);

function linesFor(source: Source): Limit {
  if (isCommand(source.path)) return LIMITS.command;
  if (isForTests(source.path)) return LIMITS.test;
  return isTexts(source) ? LIMITS.texts : LIMITS.program;
}

function fileFaults({ path, text }: Source): string[] {
  const changes = text.match(/^export (async )?(function|const \w+ = (async )?\()/gm)?.length ?? 0;
  return [
    ...past(path, linesOf(text), linesFor({ path, text })),
    ...(isCommand(path) ? past(`${path}, functions`, changes, LIMITS.commands) : []),
    ...(/^src\/modules\/[^/]+\/index\.ts$/.test(path) ? doorFaults(path, text) : []),
  ];
}

const doorFaults = (path: string, text: string): string[] => [
  ...past(`${path}, door`, exportsOf(text), LIMITS.door),
  ...(/^export (?:type )?\*/m.test(text) ? [`${path}, door: opens a whole file; say by name what others may use`] : []),
];

const past = (what: string, number: number, { most, unit, advice }: Limit): string[] =>
  number > most ? [`${what}: ${number} ${unit}, ${most} at most; ${advice}`] : [];

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

function exportsOf(text: string): number {
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap((found) =>
    (found[1] ?? '').split(',').filter((name) => name.trim()),
  );
  return listed.length + (text.match(/^export (async )?(function|const|type) \w/gm)?.length ?? 0);
}

const FUNCTION_START = /^(?:export )?(?:async function\*?|function\*?|const) (\w+)/;
const ARROW = /^(?:export )?const \w+(?::[^;]*?)? = (?:async )?(?:<|\(|\w+ =>)/;

function functionFaults({ path, text }: Source): string[] {
  if (isForTests(path)) return [];
  return statementsOf(text).flatMap((statement) => {
    const name = FUNCTION_START.exec(statement)?.[1];
    if (!name || (/^(?:export )?const /.test(statement) && !ARROW.test(statement))) return [];
    return [
      ...past(`${path} ${name}`, linesOf(statement), path.endsWith('.tsx') ? LIMITS.jsx : LIMITS.plain),
      ...past(`${path} ${name}, parameters`, parametersOf(statement), LIMITS.parameters),
    ];
  });
}

/** The statements at the left margin. A comment belongs to what follows and does not count. */
const statementsOf = (text: string): string[] => text.split(/^(?=[A-Za-z@/])/m).map((part) => part.trimEnd());

const OPENERS = '([{<';
const CLOSERS = ')]}>';

/** The number of parameters of the first parameter list; destructured ones count as one. */
function parametersOf(statement: string): number {
  const start = statement.search(/(?<=\bfunction\*? \w+|= |= async )[<(]/);
  let depth = 0;
  let commas = 0;
  let last = '';
  for (const [index, sign] of [...statement.slice(Math.max(start, 0)).replaceAll('=>', '  ')].entries()) {
    if (OPENERS.includes(sign)) depth++;
    if (CLOSERS.includes(sign)) depth--;
    if (depth === 1 && sign === '(') [commas, last] = [0, ''];
    if (depth === 1 && sign === ',') commas++;
    if (depth === 0 && sign === ')') return last.trim() === '(' ? 0 : commas + (last.trim() === ',' ? 0 : 1);
    if (sign.trim()) last = sign;
    if (start < 0 || index > 2000) return 0;
  }
  return 0;
}

function moduleFaults(sources: readonly Source[]): string[] {
  const lines = new Map<string, number>();
  for (const { path, text } of sources.filter((source) => !isTexts(source))) {
    const module = moduleOf(path);
    if (module && !isForTests(path)) lines.set(module, (lines.get(module) ?? 0) + linesOf(text));
  }
  return [...lines].flatMap(([module, number]) => past(`src/modules/${module}`, number, LIMITS.module));
}
