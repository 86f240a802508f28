import { asDay } from '#kernel/days.ts';
import type { Figure, FigureDefinition } from '#kernel/figures.ts';

type InCommon = Omit<Figure, 'id' | 'label' | 'definitions' | 'unit'>;

const common: InCommon = {
  ...{ group: 'Training van helpers', chapter: 6, measure: 'flow' },
  ...{ scopes: ['municipality', 'organisation'], validFrom: asDay('2024-01-01') },
};

const REPORT = 'Jaarbericht 2024 bibliotheken gemeente Coevorden, hoofdstuk 6, training en scholing';
const own = (definition: string, more: Partial<FigureDefinition> = {}): Figure['definitions'] => [
  { profile: 'lokaal', source: REPORT, definition, ...more },
];
const EVERYWHERE = 'Wat voor helpers van alle gemeenten is, telt alleen voor de hele organisatie.';

export const figures: readonly Figure[] = [
  {
    ...{ ...common, id: 'helper-trainings', label: 'Trainingen voor helpers' },
    unit: { name: 'trainings', one: 'training', many: 'trainingen' },
    definitions: own(`Hoe vaak een training voor helpers is gegeven. ${EVERYWHERE}`, { excludes: ['intervisie'] }),
  },
  {
    ...{ ...common, id: 'helper-training-participants', label: 'Deelnemers aan trainingen voor helpers' },
    ...{ unit: { name: 'participants', one: 'deelnemer', many: 'deelnemers' }, countsPersons: true },
    definitions: own('Hoeveel helpers bij trainingen waren, in de gemeente waar zij helpen.', {
      includes: ['wie twee trainingen volgde telt twee keer'],
      excludes: ['intervisie'],
    }),
  },
  {
    ...{ ...common, id: 'helpers-trained', label: 'Helpers die een training volgden', measure: 'rate' },
    ...{ unit: { name: 'persons', one: 'helper', many: 'helpers' }, countsPersons: true },
    definitions: own('Hoeveel verschillende helpers in de periode minstens één training volgden.', {
      excludes: ['intervisie'],
    }),
  },
  {
    ...{ ...common, id: 'intervision-meetings', label: 'Intervisie van helpers' },
    unit: { name: 'meetings', one: 'bijeenkomst', many: 'bijeenkomsten' },
    definitions: own(`Hoe vaak helpers samen moeilijke vragen bespraken. ${EVERYWHERE}`),
  },
];
