import { defineModule } from '#kernel/module.ts';
import { figures } from './figures.ts';

export const helpContactFigures = defineModule({ name: 'help-contact-figures', permissions: {}, figures });
