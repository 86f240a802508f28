import { isForTests, moduleOf, type Source } from './sources.ts';

const EXPORTED = /^export (?:async function|function|const) (\w+)/gm;

const isSqlFile = (file: string): boolean =>
  /^src\/modules\/[^/]+\/sql(\.ts|\/[^/]+\.ts)$/.test(file) && !isForTests(file);

/** The functions that hold a module's statements, as `path name`. */
export const statementsOf = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => isSqlFile(path))
    .flatMap(({ path, text }) => [...text.matchAll(EXPORTED)].map((found) => `${path} ${found[1]}`))
    .filter((statement) => !/ [A-Z_]+$/.test(statement));

/** Statements that nothing outside the tests calls. */
export function unusedStatements(sources: readonly Source[]): string[] {
  return statementsOf(sources).flatMap((statement) => {
    const [file = '', name = ''] = statement.split(' ');
    const users = sources.filter(({ path }) => moduleOf(path) === moduleOf(file) && !path.endsWith('.test.ts'));
    const mentions = users.reduce(
      (sum, { text }) => sum + (text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0),
      0,
    );
    return mentions > 1 ? [] : [`${statement}: nothing uses it; take it out`];
  });
}

/** Statements that no test ran. `ran` holds what the engine saw running, as `path name`. */
export const untestedStatements = (statements: readonly string[], ran: ReadonlySet<string>): string[] =>
  statements
    .filter((statement) => !ran.has(statement))
    .map((statement) => `${statement}: no test runs it; test the command or the page that needs it`);
