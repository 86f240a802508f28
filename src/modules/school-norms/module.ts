import { defineModule } from '#kernel/module.ts';

export const schoolNorms = defineModule({ name: 'school-norms', permissions: {} });
