import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

export const occupancy = defineModule({ name: 'occupancy', permissions });
