import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { addedPrice, addServiceAction, addServicePage } from './pages/add-service.tsx';
import { editDraftAction, editDraftPage } from './pages/edit-draft.tsx';
import { makeQuoteAction, newQuotePage } from './pages/new-quote.tsx';
import { pricePartAction } from './pages/price-part.tsx';
import { removeServiceAction, removeServicePage } from './pages/remove-service.tsx';
import { scenarioPage, takeOverScenarioAction } from './pages/scenario.tsx';
import { servicesPage } from './pages/services.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/offertes/nieuw', access('quotes:edit'), newQuotePage)
  .post('/werk/offertes/nieuw', access('quotes:edit'), makeQuoteAction)
  .get('/werk/offertes/:id/bewerken', access('quotes:edit'), editDraftPage)
  .post('/werk/offertes/:id/bewerken', access('quotes:edit'), editDraftAction)
  .get('/werk/offertes/:id/diensten', access('quotes:edit'), servicesPage)
  .get('/werk/offertes/:id/diensten/:service/opname', access('quotes:edit'), addServicePage)
  .post('/werk/offertes/:id/diensten/:service/opname', access('quotes:edit'), addServiceAction)
  .post('/werk/offertes/:id/diensten/:service/opname/prijs', access('quotes:edit'), addedPrice)
  .get('/werk/offertes/:id/diensten/:service/verwijdering', access('quotes:edit'), removeServicePage)
  .post('/werk/offertes/:id/diensten/:service/verwijdering', access('quotes:edit'), removeServiceAction)
  .get('/werk/offertes/:id/scenario', access('quotes:edit'), scenarioPage)
  .post('/werk/offertes/:id/scenario', access('quotes:edit'), takeOverScenarioAction)
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
    ...[
      { label: 'Bewerk', page: 'bewerken' },
      { label: 'Diensten erbij of eruit', page: 'diensten' },
      { label: 'Neem een scenario over', page: 'scenario' },
    ].map(({ label, page }) => ({
      subject: 'draft-quote' as const,
      label,
      hrefOf: (id: string) => `/werk/offertes/${id}/${page}`,
      permission: 'quotes:edit' as const,
    })),
  ],
});
