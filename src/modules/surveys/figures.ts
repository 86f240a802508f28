import { asDay } from '#kernel/days.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Figure, FigureSource } from '#kernel/figures.ts';
import { answerFacts } from './sql/figures.ts';

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

/** How often surveys were filled in. */
export const figures: readonly FigureSource[] = [countedFrom([ANSWERS], answerFacts)];
