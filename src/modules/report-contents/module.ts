import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

export const reportContents = defineModule({ name: 'report-contents', permissions });
