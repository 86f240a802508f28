import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { paymentsFile, paymentsPage } from './pages/payments.tsx';
import { sessionPaymentsPage, takeAction } from './pages/session-payments.tsx';
import { tillFile, tillPage } from './pages/till.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/betalingen', access('payments:read'), paymentsPage)
  .get('/werk/betalingen/lijst.csv', access('payments:read'), paymentsFile)
  .get('/werk/betalingen/lijst.xlsx', access('payments:read'), paymentsFile)
  .get('/werk/betalingen/kassa', access('payments:read'), tillPage)
  .get('/werk/betalingen/kassa.csv', access('payments:read'), tillFile)
  .get('/werk/bijeenkomsten/:id/betalingen', access('payments:read'), sessionPaymentsPage)
  .post('/werk/bijeenkomsten/:id/betalingen', access('payments:take'), takeAction);

export const paymentOverview = defineModule({
  name: 'payment-overview',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/betalingen',
      label: 'Betalingen',
      group: 'Programma',
      hint: 'Wat deelnemers betalen en terugkrijgen',
      knock: 'payments:read',
    },
  ],
});
