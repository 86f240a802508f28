import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

export const reports = defineModule({ name: 'reports', permissions });
