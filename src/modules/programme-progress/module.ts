import { defineModule } from '#kernel/module.ts';
import { campaignList } from './campaign-list.ts';
import { figures } from './figures.ts';
import { progress } from './progress.ts';

export const programmeProgress = defineModule({
  name: 'programme-progress',
  permissions: {},
  progress: [progress],
  figures,
  campaignList,
});
