import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

export const reportWriting = defineModule({ name: 'report-writing', permissions });
