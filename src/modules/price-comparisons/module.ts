import { defineModule } from '#kernel/module.ts';

export const priceComparisons = defineModule({ name: 'price-comparisons', permissions: {} });
