import { defineModule } from '#kernel/module.ts';

export const pricedOffers = defineModule({ name: 'priced-offers', permissions: {} });
