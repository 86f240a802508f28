import { type Answers, OUTCOMES, type Version } from './questions.ts';

/** In words what is typed, one after the other: `54-0 8 9`. */
export const exampleLine = ({ asksMark, asksRecommendation }: Version): string =>
  ['54-0', ...(asksMark ? ['8'] : []), ...(asksRecommendation ? ['9'] : [])].join(' ');

const NONE = '-';

/**
 * The circles of a sheet as they were typed: a sign for each statement (1 to 5, 0 for who does not know, - for none), then
 * the mark and the recommendation, as far as they were asked. Undefined when the line is something else.
 */
export function answersInLine(line: string, { asksMark, asksRecommendation }: Version): Answers | undefined {
  const [, signs = '', rest = ''] = /^\s*((?:[0-5-]\s*){4})(.*)$/.exec(line) ?? [];
  const levels = [...signs.replaceAll(/\s/g, '')];
  const wanted = [...(asksMark ? ['mark'] : []), ...(asksRecommendation ? ['recommendation'] : [])];
  const numbers = rest.split(/\s+/).filter((part) => part !== '');
  if (levels.length !== OUTCOMES.length || numbers.length > wanted.length) return undefined;
  if (numbers.some((part) => part !== NONE && !/^(10|\d)$/.test(part))) return undefined;
  const typed = [...OUTCOMES.entries()].map(([index, outcome]) => [outcome, levels[index]] as const);
  const marked = wanted.map((question, index) => [question, numbers[index]] as const);
  const answers: Answers = Object.fromEntries(
    [...typed, ...marked].flatMap(([question, sign]) =>
      sign === undefined || sign === NONE ? [] : [[question, Number(sign)]],
    ),
  );
  return answers.mark === 0 ? undefined : answers;
}
