import { defineModule } from '#kernel/module.ts';

export const tariffs = defineModule({ name: 'tariffs', permissions: {} });
