import { figuresOf } from '#kernel/figure-registry.ts';
import { scopeCode } from '#kernel/figures.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { answer, type Fault, problem } from '#kernel/problem.ts';
import { readAsked } from '../asked-scope.ts';
import type { Known } from '../known.ts';
import { placesOf, reachOf } from '../places.ts';
import { type FigureValue, valuesOf } from '../values.ts';
import { unknownText, withheldWords } from '../words.ts';

/** Every figure with what it means. */
export const figuresApi = (c: Request) =>
  answer(c, {
    figures: [...figuresOf(c.var.modules).figures.values()].map(
      ({ id, label, group, unit, decimals = 0, measure, counts = null, countsPersons = false, ...figure }) => ({
        ...{ id, label, group, unit, decimals, measure, counts, countsPersons },
        ...{ scopes: figure.scopes, validFrom: figure.validFrom },
        definitions: figure.definitions.map(
          ({ profile, definition, source, includes = [], excludes = [], formula = null }) => ({
            ...{ profile, definition, source, includes, excludes, formula },
          }),
        ),
      }),
    ),
  });

/** What is known of one figure in a scope and a period, as far as who asks may know. */
export async function valuesApi(c: Request) {
  const { figures } = figuresOf(c.var.modules);
  const figure = found(figures.get(c.req.param('id') ?? ''), 'figure');
  const { scope, period } = readAsked(c.req.query(), c.var.now());
  if (!scope || !period) return problem(c, 400, 'De vraag klopt niet.', faultsOf({ scope, period }));
  const values = await read(c, async (ctx) => {
    found(reachOf(await placesOf(ctx.tx), scope), scopeCode(scope));
    return valuesOf(ctx, c.var.modules, { figureIds: [figure.id], scopes: [scope], periods: [period] });
  });
  c.header('vary', 'Cookie', { append: true });
  const labelOf = (id: string): string => figures.get(id)?.label ?? id;
  return answer(c, {
    ...{ figure: figure.id, scope: scopeCode(scope), period },
    values: values.all.flatMap((value) => toldOf(value, labelOf)),
  });
}

const faultsOf = ({ scope, period }: { scope: unknown; period: unknown }): Fault[] => [
  ...(scope ? [] : [fault('scope', 'Schrijf municipality:GM0109, branch:<id>, organisation, province of national.')]),
  ...(period
    ? []
    : [
        fault(
          'period',
          'Schrijf een jaar (2026), een schooljaar (2026-2027), een kwartaal (2026-K4) of een maand (2026-11).',
        ),
      ]),
];
const fault = (path: string, message: string): Fault => ({ path, code: `unknown-${path}`, message });

/** All that is known by one definition, the preferred one first. What is withheld or unknown says why; unknown to all is nothing. */
function toldOf(value: FigureValue, labelOf: (figureId: string) => string) {
  const { computed, imported, derived, preferred, withheld, unknown } = value;
  if (withheld) return [nothing(value, withheldWords[withheld])];
  const known = [preferred, computed, imported, derived].filter(
    (each): each is Known => each !== undefined && !each.incomplete,
  );
  if (known.length > 0) return [...new Set(known)].map((each) => told(value, each));
  return unknown && unknown.code !== 'nobody-told' ? [nothing(value, unknownText(unknown, labelOf))] : [];
}

const told = ({ figure, definition, preferred }: FigureValue, known: Known) => ({
  value: known.highest === undefined ? known.value : null,
  range: known.highest === undefined ? null : { lowest: known.value, highest: known.highest },
  qualifier: known.qualifier ?? null,
  unit: figure.unit.name,
  profile: definition.profile,
  origin: known.origin === 'imported' ? 'imported' : 'computed',
  source: known.source,
  certainty: known.certainty ?? null,
  note: known.note ?? null,
  preferred: known === preferred,
});

const nothing = ({ figure, definition, unknown }: FigureValue, note: string) => ({
  ...{ value: null, range: null, qualifier: null, unit: figure.unit.name, profile: definition.profile },
  origin: unknown?.code === 'source-does-not-know' ? 'imported' : 'computed',
  ...{ source: '', certainty: null, note, preferred: true },
});
