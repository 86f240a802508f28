import { defineModule } from '#kernel/module.ts';

export const agenda = defineModule({ name: 'agenda', permissions: {} });
