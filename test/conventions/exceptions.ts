import exceptions from './exceptions.json' with { type: 'json' };

type Kind = keyof typeof exceptions;

/**
 * The faults that no exception covers, and the exceptions that nothing needs any more: the list only shrinks.
 * A measured fault reads `<what>: <number> <rest>`; its exception holds the number that it may not pass.
 */
export function excepted(kind: Kind, faults: readonly string[], known: readonly string[] = exceptions[kind]): string[] {
  const open = faults.filter((fault) => !known.some((exception) => covers(exception, fault)));
  const spent = known.filter((exception) => !faults.some((fault) => subjectOf(fault) === subjectOf(exception)));
  return [
    ...open,
    ...spent.map((exception) => `test/conventions/exceptions.json: nothing needs «${exception}» any more; take it out`),
  ];
}

const MEASURED = /^(.*): (\d+) /;

const subjectOf = (fault: string): string => MEASURED.exec(fault)?.[1] ?? fault;

function covers(exception: string, fault: string): boolean {
  const [, what, most] = MEASURED.exec(exception) ?? [];
  const [, measured, size] = MEASURED.exec(fault) ?? [];
  return what === undefined ? exception === fault : what === measured && Number(size) <= Number(most);
}
