import type { Ctx } from '#kernel/ctx.ts';
import type { FigureScope } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';
import { plainValue } from './figure-line.ts';
import type { FigureAsked, FigureField, FigureForm } from './forms/figure-form.ts';
import { type LoadedFigures, loadFigures } from './load-figures.ts';
import type { ReturnLine, Sum, Term } from './statistical-return.ts';

const ORGANISATION: FigureScope = { kind: 'organisation' };

type Filled = { readonly lines: readonly ReturnLine[]; readonly sums: readonly Sum[] };

/** A form of figures of the whole organisation, filled in for a year, with what must agree in it. */
export async function figureReturn(
  ctx: Ctx,
  modules: readonly Module[],
  { form, year }: { form: FigureForm; year: number },
): Promise<Filled> {
  const municipalities = await listMunicipalities(ctx.tx);
  const scopes = [ORGANISATION, ...municipalities.map(scopeOf)];
  const figures = [...form.sections.flatMap(({ fields }) => fields), ...form.sums.flatMap(({ parts }) => parts)];
  const loaded = await loadFigures(ctx, modules, { figures, scopes, year });
  const inMunicipalities = municipalSums(loaded, form, municipalities);
  const lines = form.sections.flatMap(({ title, fields }) =>
    fields.map((field): ReturnLine => withMunicipalities(lineOf(loaded, title, field), inMunicipalities.get(field))),
  );
  return { lines, sums: [...sumsOf(loaded, form), ...entered(loaded, inMunicipalities)] };
}

const scopeOf = ({ code }: Municipality): FigureScope => ({ kind: 'municipality', municipalityCode: code });

const codeOf = ({ figureId, profile }: FigureAsked): string => `${figureId}.${profile}`;

const lineOf = (loaded: LoadedFigures, section: string, field: FigureField): ReturnLine => ({
  ...{ code: codeOf(field), section, label: field.label },
  ...loaded.facts(field, ORGANISATION),
});

const valueIn = (loaded: LoadedFigures, asked: FigureAsked, scope: FigureScope = ORGANISATION): number | undefined =>
  plainValue(loaded.of(asked, scope).now);

/** What is on the form goes by the name that the form gives it. */
function sumsOf(loaded: LoadedFigures, { sections, sums }: FigureForm): Sum[] {
  const named = new Map(
    sections.flatMap(({ title, fields }) => fields.map((field) => [codeOf(field), { title, ...field }])),
  );
  const labelOf = (asked: FigureAsked): string =>
    named.get(codeOf(asked))?.label ?? loaded.registry.figures.get(asked.figureId)?.label ?? asked.figureId;
  return sums.map(({ total, parts, advice }): Sum => {
    const section = named.get(codeOf(total))?.title;
    const termOf = (asked: FigureAsked): Term => ({ label: labelOf(asked), value: valueIn(loaded, asked) });
    return { total: { ...termOf(total), label: `${section}, ${labelOf(total)}` }, parts: parts.map(termOf), advice };
  });
}

type Municipal = ReadonlyMap<FigureField, Sum>;

/** What municipalities add up to where each of them is known: a rate adds up to nothing, and part of them is no total. */
function municipalSums(
  loaded: LoadedFigures,
  { sections }: FigureForm,
  municipalities: readonly Municipality[],
): Municipal {
  return new Map(
    sections.flatMap(({ title, fields }) =>
      fields.flatMap((field) => {
        const figure = loaded.registry.figures.get(field.figureId);
        if (!figure?.scopes.includes('municipality') || figure.measure === 'rate') return [];
        const parts = municipalities.map((each) => ({
          label: each.name,
          value: valueIn(loaded, field, scopeOf(each)),
        }));
        if (parts.length === 0 || parts.some(({ value }) => value === undefined)) return [];
        const total = { label: `${title}, ${field.label}, alle gemeenten`, value: valueIn(loaded, field) };
        return [[field, { total, parts, advice: MUNICIPAL_ADVICE }] as const];
      }),
    ),
  );
}

const MUNICIPAL_ADVICE =
  'Het getal van de hele organisatie en dat van de gemeenten samen verschillen. Kijk na wat buiten de gemeenten valt of dubbel is geteld.';

/** What was counted may lie outside all municipalities; what was entered for the whole must be what was entered for the parts. */
const entered = (loaded: LoadedFigures, municipal: Municipal): Sum[] =>
  [...municipal].flatMap(([field, sum]) =>
    loaded.of(field, ORGANISATION).now?.preferred?.origin === 'imported' ? [sum] : [],
  );

function withMunicipalities(line: ReturnLine, sum: Sum | undefined): ReturnLine {
  if (line.value !== undefined || !sum) return line;
  const added = sum.parts.reduce((all, { value = 0 }) => all + value, 0);
  const hint = `De gemeenten samen komen op ${String(added).replace('.', ',')}. Klopt dat voor de hele organisatie, voer het dan in.`;
  return { ...line, hint: [line.hint, hint].filter(Boolean).join(' ') };
}
