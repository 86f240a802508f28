import { asDay } from '#kernel/days.ts';
import { countedColumns, type Figure, type FigureSource } from '#kernel/figures.ts';
import { listAnsweredDays, tallyCells } from './sql/figures.ts';

const ANSWERS: Figure = {
  id: 'survey-answers',
  label: 'Ingevulde enquêtes',
  group: 'Wat bezoekers vinden',
  chapter: 2,
  unit: { name: 'surveys', one: 'enquête', many: 'enquêtes' },
  measure: 'flow',
  countsPersons: true,
  scopes: ['branch', 'municipality', 'organisation'],
  validFrom: asDay('2026-01-01'),
  definitions: [
    {
      profile: 'lokaal',
      definition: 'Hoe vaak een enquête na een activiteit is ingevuld, online, op een tablet of op papier.',
      source: 'Vragenlijsten van de bibliotheek, naar Project Outcome (Public Library Association)',
      includes: ['enquêtes waarin een deel van de vragen is beantwoord'],
      excludes: ['onderzoek door anderen, zoals BiebPanel'],
    },
  ],
};

/** How often surveys were filled in, by who organised the activity. The rows are surveys by day: an answer has no name. */
export const figures: readonly FigureSource[] = [
  {
    figures: [ANSWERS],
    count: async (tx, cells) => countedColumns(await tallyCells(tx, cells), { [ANSWERS.id]: ({ answers }) => answers }),
    rows: async (tx, asked) =>
      (await listAnsweredDays(tx, asked)).map((row) => ({ ...row, href: `/werk/enquetes/${row.id}` })),
  },
];
