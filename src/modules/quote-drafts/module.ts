import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { editDraftAction, editDraftPage } from './pages/edit-draft.tsx';
import { makeQuoteAction, newQuotePage } from './pages/new-quote.tsx';
import { pricePartAction } from './pages/price-part.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/offertes/nieuw', access('quotes:edit'), newQuotePage)
  .post('/werk/offertes/nieuw', access('quotes:edit'), makeQuoteAction)
  .get('/werk/offertes/:id/bewerken', access('quotes:edit'), editDraftPage)
  .post('/werk/offertes/:id/bewerken', access('quotes:edit'), editDraftAction)
  .post('/werk/offertes/:id/diensten/:service/prijzen', access('quotes:edit'), pricePartAction);

export const quoteDrafts = defineModule({
  name: 'quote-drafts',
  permissions,
  routes,
  actions: [
    {
      subject: 'advice',
      label: 'Maak offerte',
      hrefOf: (id) => `/werk/offertes/nieuw?advies=${id}`,
      permission: 'quotes:edit',
    },
  ],
});
