import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { editionsApi, serviceApi, servicesApi } from './api/editions.ts';
import { priceCalculationsApi } from './api/price-calculations.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/api/v1/catalogue-editions', access('public'), editionsApi)
  .get('/api/v1/catalogue-editions/:year/services', access('public'), servicesApi)
  .get('/api/v1/catalogue-editions/:year/services/:serviceId', access('public'), serviceApi)
  .post('/api/v1/price-calculations', access('public'), priceCalculationsApi);

export const activityCatalogue = defineModule({ name: 'activity-catalogue', permissions, routes });
