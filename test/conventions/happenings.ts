import { isForTests, moduleOf, placeOf, type Source } from './sources.ts';

const SAID = /\b(audit(?:Each)?|announce)\(\s*(?:\w+|\{[^}]*\}),\s*'([^']+)'/g;
const NAME = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z0-9]+)*$/;
const LISTENED = /\bevent: '([^']+)'/g;

type Happening = { readonly source: Source; readonly kind: string; readonly name: string };

const saidIn = (source: Source): Happening[] =>
  [...source.text.matchAll(SAID)].map(([, kind = '', name = '']) => ({ source, kind, name }));

/** Audit rows and news under another name than `module.past-tense`, and listeners to news that nobody announces. */
export function happeningFaults(sources: readonly Source[]): string[] {
  const program = sources.filter(({ path }) => moduleOf(path) && !isForTests(path));
  const said = program.flatMap(saidIn);
  const announced = new Set(said.filter(({ kind }) => kind === 'announce').map(({ name }) => name));
  const misnamed = said.filter(({ source, name }) => !NAME.test(name) || !name.startsWith(`${moduleOf(source.path)}.`));
  const unheard = program.flatMap((source) =>
    [...source.text.matchAll(LISTENED)]
      .filter(([, event = '']) => NAME.test(event) && !announced.has(event))
      .map(({ 1: event, index }) => `${placeOf(source, index)}: nobody announces ${event}`),
  );
  return [
    ...misnamed.map(({ source, name }) => `${source.path}: «${name}» is called ${moduleOf(source.path)}.past-tense`),
    ...unheard,
  ];
}
