import { countedFrom } from '#kernel/figure-facts.ts';
import { defineModule } from '#kernel/module.ts';
import { chapterFigures } from './definitions/chapters.ts';
import { coreFunctionFigures } from './definitions/core-functions.ts';
import { eventFigures } from './definitions/events.ts';
import { otherFigures } from './definitions/others.ts';
import { totalFigures } from './definitions/totals.ts';
import { sessionFacts } from './sql.ts';

const figures = [
  ...[...totalFigures, ...chapterFigures, ...coreFunctionFigures],
  ...[...eventFigures, ...otherFigures],
];

export const programmeFigures = defineModule({
  name: 'programme-figures',
  permissions: {},
  figures: [countedFrom(figures, sessionFacts)],
});
