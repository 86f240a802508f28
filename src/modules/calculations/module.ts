import { defineModule } from '#kernel/module.ts';

export const calculations = defineModule({ name: 'calculations', permissions: {} });
