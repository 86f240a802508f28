import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

export const figures = defineModule({ name: 'figures', permissions });
