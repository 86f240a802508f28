import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { CatalogueTerms } from '../../agreements/index.ts';
import { listPlaces, type Place } from '../../places/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { type EditRefusal, editDraft } from '../commands/edit-draft.ts';
import { countIn, isPartnerPlace, servicesFor } from '../domain.ts';
import { nl } from '../messages.ts';
import { filledPrices, readSelections } from '../price-form.ts';
import { type Draft, type Registered, registeredOf } from '../queries.ts';
import { wayTo } from './draft.tsx';
import { PartyFields, PriceFields, ServiceFields, TermFields } from './edit-fields.tsx';
import { draftPath, editableDraft } from './editable-draft.ts';

const form = defineForm(
  z.object({
    partyName: field.text('Vul in hoe de partij heet'),
    places: z.string().default(''),
    services: z.string().default(''),
    count: field.wholeNumber('Vul het aantal in', { min: 1, max: 10_000 }),
    countReason: field.optionalText(300),
    schoolContribution: z.string().default(''),
    startsOn: field.day(),
    initialYears: field.wholeNumber('Vul in hoeveel jaar de eerste termijn duurt', { min: 1, max: 10 }),
    renewalYears: field.optionalWholeNumber({ min: 1, max: 10 }),
    noticeMonths: field.optionalWholeNumber({ min: 1, max: 36 }),
    version: field.version(),
    _key: field.key(),
  }),
);

type Loaded = { draft: Draft; services: Service[]; nearby: Place[]; registered: Registered | undefined };

async function load(c: Request): Promise<Loaded> {
  const draft = await editableDraft(c);
  const { partyKind, places, startsOn, municipalityCode } = draft;
  const kind = places[0]?.kind;
  const services = kind && isPartnerPlace(kind) ? servicesFor(draft.edition.document, kind) : [];
  return read(c, async ({ tx }) => ({
    ...{ draft, services },
    nearby: partyKind === 'childcare' ? await listPlaces(tx, { kinds: ['childcare'], municipalityCode }) : [],
    registered: await registeredOf(tx, { partyKind, placeIds: places.map(({ id }) => id), startsOn }),
  }));
}

function filled({ draft, registered }: Loaded): FormState {
  const { basis, renewalYears, noticeMonths, quantityReason } = draft;
  const optional = { renewalYears: renewalYears?.toString() ?? '', noticeMonths: noticeMonths?.toString() ?? '' };
  const raw = {
    ...{ partyName: draft.partyName, startsOn: draft.startsOn, initialYears: `${draft.initialYears}`, ...optional },
    places: draft.places.map(({ id }) => id).join(),
    services: basis.selections.map(({ service }) => service).join(),
    count: String(countIn(basis) ?? registered?.count ?? ''),
    countReason: quantityReason ?? '',
    ...{ schoolContribution: basis.schoolContribution, version: `${draft.version}`, ...filledPrices(basis.selections) },
  };
  return { raw, errors: {} };
}

/** Everything of a draft that a person can fill in. */
export async function editDraftPage(c: Request) {
  const loaded = await load(c);
  if (loaded.draft.state !== 'draft') return c.redirect(draftPath(loaded.draft), 303);
  return show(c, loaded, { state: filled(loaded) });
}

export async function editDraftAction(c: Request) {
  const loaded = await load(c);
  const { draft, services } = loaded;
  const data = form.parse(await c.req.formData());
  const { raw } = data.state;
  const errors: Record<string, string> = { ...data.state.errors };
  const wanted = raw.services?.split(',') ?? [];
  const chosen = services.filter(({ id }) => wanted.includes(id));
  const selections = readSelections(chosen, draft.partyKind, { raw, errors });
  const state = { raw, errors };
  if (!data.ok || Object.keys(errors).length > 0) return show(c, loaded, { state, status: 422 });
  const { _key, version, partyName, count, countReason, startsOn, initialYears, ...rest } = data.values;
  const rule = {
    startsOn,
    initialYears,
    renewalYears: rest.renewalYears ?? null,
    noticeMonths: rest.noticeMonths ?? null,
  };
  const placeIds = rest.places.split(',').filter((id) => loaded.nearby.some((place) => place.id === id));
  const schoolContribution = rest.schoolContribution === 'within' ? 'within' : 'on-top';
  const saved = { partyName, rule, placeIds, selections, schoolContribution, count, countReason } as const;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => editDraft(ctx, { draftId: draft.id, version, ...saved }),
    () => draftPath(draft),
  );
  return outcome.ok ? outcome.response : show(c, loaded, refused(state, outcome.refusal));
}

/** Beside the field that it is about, or above the form. */
const FIELDS: Partial<Record<EditRefusal['code'], string>> = {
  'nothing-chosen': 'services',
  'no-place': 'places',
  'reason-missing': 'countReason',
  'no-edition': 'startsOn',
};

type Shown = { state: FormState; refusal?: string; status?: 422 };

function refused(state: FormState, refusal: EditRefusal): Shown {
  const text = textOf(nl, refusal);
  const name = FIELDS[refusal.code];
  return name ? { state: withError(state, name, text), status: 422 } : { state, refusal: text, status: 422 };
}

function show(c: Request, { draft, services, nearby, registered }: Loaded, { state, refusal, status }: Shown) {
  const { partyKind } = draft;
  return respond(
    c,
    'work',
    `Concept voor ${draft.partyName}`,
    <>
      <PageHead title="Vul het concept in" breadcrumbs={wayTo(draft)} />
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="version" />
        <PartyFields state={state} partyKind={partyKind} nearby={nearby} />
        <ServiceFields state={state} partyKind={partyKind} services={services} registered={registered} />
        <PriceFields state={state} partyKind={partyKind} services={services} />
        <TermFields state={state} />
        <Actions>
          <Button>Bewaar concept</Button>
        </Actions>
      </Form>
      <CatalogueTerms services={services} />
    </>,
    status,
  );
}
