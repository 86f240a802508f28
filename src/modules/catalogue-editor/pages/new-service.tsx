import { withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { addService, type Edition } from '../../activity-catalogue/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { catalogueTexts } from '../messages.ts';
import { blankComponent } from './component-form.ts';
import { editionHref, loadEdition, nameOf, serviceHref } from './load.ts';
import { AudienceFields, ContentFields, LevelFields, TermFields, TextFields } from './service-fields.tsx';
import { type ServiceState, serviceForm, serviceFrom } from './service-form.ts';

/** An empty form for a new service. */
export async function newServicePage(c: Request) {
  return show(c, { edition: await loadEdition(c), state: serviceForm.empty });
}

/** Adds the service, on quote until its tariff is filled in, and leads to it. */
export async function addServiceAction(c: Request) {
  const edition = await loadEdition(c);
  const data = serviceForm.parse(await c.req.formData());
  if (!data.ok) return show(c, { edition, state: data.state }, 422);
  const content = serviceFrom(blankService(slugOf(data.values.title) || 'dienst'), data.values);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => addService(ctx, { editionId: edition.id, content }),
    ({ id }) => serviceHref(edition, id),
  );
  if (outcome.ok) return outcome.response;
  const state = withError(data.state, 'title', textOf(catalogueTexts, outcome.refusal));
  return show(c, { edition, state }, 422);
}

/** A service without contents; the form fills in the rest. */
const blankService = (id: string): Service => ({
  id,
  title: '',
  section: '',
  place: '',
  chapter: 1,
  programmeLine: null,
  coreFunctions: [],
  coreFunctionsMeant: [],
  level: 'unknown',
  levelInference: null,
  marks: [],
  audience: { ageMin: null, ageMax: null, label: '', inferred: false, target: 'self' },
  description: '',
  partners: [],
  parts: [],
  topics: [],
  norms: [],
  effects: [],
  evidence: [],
  agreementTerms: null,
  fundingOptions: [],
  tariff: {
    components: [{ ...blankComponent('on_quote', 'prijs'), label: 'Prijs', recurrence: 'on_demand' }],
    constraints: {},
  },
  sourceNotes: [],
  sourceLines: [],
});

type Shown = { edition: Edition; state: ServiceState };

const show = (c: Request, shown: Shown, status: 200 | 422 = 200) =>
  respond(c, 'work', 'Nieuwe dienst', <NewService {...shown} />, status);

const NewService = ({ edition, state }: Shown) => (
  <>
    <PageHead
      title="Nieuwe dienst"
      lead="De dienst is op offerte tot je het tarief invult."
      breadcrumbs={[
        { href: '/werk/catalogus', label: 'Activiteitencatalogus' },
        { href: editionHref(edition), label: nameOf(edition) },
      ]}
    />
    <Card>
      <Form>
        <ErrorSummary state={state} />
        <TextFields state={state} edition={edition.document} />
        <AudienceFields state={state} />
        <LevelFields state={state} edition={edition.document} />
        <ContentFields state={state} />
        <TermFields state={state} services={edition.document.services} self="" />
        <Actions>
          <Button>Voeg toe</Button>
          <a href={editionHref(edition)}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);
