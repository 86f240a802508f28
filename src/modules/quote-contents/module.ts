import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

export const quoteContents = defineModule({ name: 'quote-contents', permissions });
