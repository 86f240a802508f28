import { countedFrom } from '#kernel/figure-facts.ts';
import { defineModule } from '#kernel/module.ts';
import { figures } from './definitions.ts';
import { branchFacts } from './sql.ts';

export const branchFigures = defineModule({
  name: 'branch-figures',
  permissions: {},
  figures: [countedFrom(figures, branchFacts)],
});
