import { countedFrom } from '#kernel/figure-facts.ts';
import { defineModule } from '#kernel/module.ts';
import { hourFigures, pointFigures } from './definitions.ts';
import { presence, themes } from './progress.ts';
import { hourFacts, pointFacts } from './sql.ts';

export const helpPointFigures = defineModule({
  name: 'help-point-figures',
  permissions: {},
  figures: [countedFrom(hourFigures, hourFacts), countedFrom(pointFigures, pointFacts, 'every')],
  progress: [presence, themes],
});
