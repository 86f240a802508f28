import { countedFrom } from '#kernel/figure-facts.ts';
import { defineModule } from '#kernel/module.ts';
import { madeFigures, placeFigures } from './definitions.ts';
import { placeFacts, registrationFacts } from './sql.ts';

export const registrationFigures = defineModule({
  name: 'registration-figures',
  permissions: {},
  figures: [countedFrom(madeFigures, registrationFacts), countedFrom(placeFigures, placeFacts)],
});
