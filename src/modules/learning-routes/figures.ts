import { asDay } from '#kernel/days.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Figure, FigureDefinition, FigureSource, FigureUnit } from '#kernel/figures.ts';
import { halfDayFacts } from './sql/figures.ts';

type Told = { readonly id: string; readonly label: string; readonly unit: FigureUnit } & Omit<
  FigureDefinition,
  'profile' | 'source'
>;

const figure = ({ id, label, unit, ...definition }: Told): Figure => ({
  ...{ id, label, unit, group: 'Leerpleinen', chapter: 6, measure: 'flow' },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
  definitions: [{ profile: 'lokaal', source: 'Eigen telling bij Leerpleinen en Oefenpleinen', ...definition }],
});

const definitions: readonly Figure[] = [
  figure({
    ...{ id: 'learning-visits', label: 'Bezoeken aan Leerpleinen' },
    unit: { name: 'visits', one: 'bezoek', many: 'bezoeken' },
    definition: 'Hoe vaak iemand binnenliep om te leren, met of zonder kaart.',
    excludes: ['een tweede keer op dezelfde dag met dezelfde kaart'],
  }),
  figure({
    ...{ id: 'learning-routes-begun', label: 'Begonnen leerroutes' },
    unit: { name: 'learning-routes', one: 'leerroute', many: 'leerroutes' },
    definition: 'Leerroutes die een bezoeker begon vanuit een leervraag.',
  }),
  figure({
    ...{ id: 'learning-steps-done', label: 'Afgeronde leerstappen' },
    unit: { name: 'learning-steps', one: 'leerstap', many: 'leerstappen' },
    definition: 'Stappen van leerroutes die bezoekers afrondden.',
  }),
];

/** What was learned by walking in. */
export const figures: readonly FigureSource[] = [countedFrom(definitions, halfDayFacts)];
