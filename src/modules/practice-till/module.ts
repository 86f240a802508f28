import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { checkoutAction, checkoutPage } from './checkout.tsx';
import { permissions } from './permissions.ts';
import { createPaymentApi, createRefundApi, onlyInPractice, paymentApi } from './till-api.ts';

const API = '/oefenkassa/v2';

const routes = new Hono<Env>()
  .post(`${API}/payments`, access('public'), onlyInPractice, createPaymentApi)
  .get(`${API}/payments/:id`, access('public'), onlyInPractice, paymentApi)
  .post(`${API}/payments/:id/refunds`, access('public'), onlyInPractice, createRefundApi)
  .get('/oefenkassa/:id', access('public'), onlyInPractice, checkoutPage)
  .post('/oefenkassa/:id', access('public'), onlyInPractice, checkoutAction);

export const practiceTill = defineModule({ name: 'practice-till', permissions, routes, machinePaths: [API] });
