import type { FormState } from '#kernel/forms.ts';
import { found, type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { Control } from '#ui/typed-control.tsx';
import { filledFrom, typedIn } from '#ui/typed-fields.ts';
import { saveService } from '../../activity-catalogue/index.ts';
import type { TariffComponent } from '../../tariffs/index.ts';
import { freshId, NEW } from '../fresh-id.ts';
import { catalogueTexts } from '../messages.ts';
import { fieldsOf, kindWords } from './component-fields.ts';
import { blankComponent, readComponent } from './component-form.ts';
import { componentErrors, findingsByService } from './findings.ts';
import { editionHref, type LoadedService, loadService, nameOf, serviceHref, titlesById } from './load.ts';

type Shown = LoadedService & {
  component: TariffComponent;
  /** Where it stands among the components; -1 for a new one. */
  index: number;
  state: FormState;
  saved?: FormState['raw'];
  refusal?: string;
};

/** One component of a tariff, to change or to add. */
export async function componentPage(c: Request) {
  const loaded = await loadComponent(c);
  const { component, index, edition, service, version } = loaded;
  const fields = fieldsOf(component, titlesById(edition.document));
  if (index < 0) return show(c, { ...loaded, state: { raw: { version: String(version) }, errors: {} } });
  const findings = findingsByService(edition.document).get(service.id) ?? [];
  const errors = componentErrors(
    findings,
    index,
    fields.map(({ name }) => name),
  );
  const { raw } = filledFrom(component, fields);
  return show(c, { ...loaded, state: { raw: { ...raw, version: String(version) }, errors } });
}

/** Saves the component with the service that it belongs to. */
export async function saveComponentAction(c: Request) {
  const loaded = await loadComponent(c);
  const { edition, service, component: before, index } = loaded;
  const data = typedIn(await c.req.formData());
  const read = readComponent(before, data, titlesById(edition.document));
  if ('state' in read) return show(c, { ...loaded, state: read.state }, 422);
  const { components } = service.tariff;
  const named =
    index < 0 ? { ...read.component, id: freshId(read.component.label, components, 'onderdeel') } : read.component;
  const changed = index < 0 ? [...components, named] : components.with(index, named);
  return save(c, loaded, { data, components: changed });
}

/** Takes the component out of the tariff. */
export async function removeComponentAction(c: Request) {
  const loaded = await loadComponent(c);
  const data = typedIn(await c.req.formData());
  const components = loaded.service.tariff.components.toSpliced(loaded.index, 1);
  if (components.length > 0) return save(c, loaded, { data, components });
  const { component, edition, version } = loaded;
  const { raw } = filledFrom(component, fieldsOf(component, titlesById(edition.document)));
  const refusal = 'Een dienst heeft ten minste één onderdeel in het tarief. Voeg eerst een ander toe.';
  return show(c, { ...loaded, state: { raw: { ...raw, version: String(version) }, errors: {} }, refusal }, 422);
}

type Loaded = LoadedService & { component: TariffComponent; index: number };
type Change = { data: Record<string, string>; components: TariffComponent[] };

async function save(c: Request, loaded: Loaded, { data: raw, components }: Change) {
  const { edition, service } = loaded;
  const content = { ...service, tariff: { ...service.tariff, components } };
  const outcome = await submit(
    c,
    raw,
    (ctx) => saveService(ctx, { editionId: edition.id, content, version: Number(raw.version) }),
    () => serviceHref(edition, service.id),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const state = { raw, errors: {} };
  if (refusal.code !== 'stale') return show(c, { ...loaded, state, refusal: textOf(catalogueTexts, refusal) }, 422);
  const current = await loadComponent(c);
  const saved = filledFrom(current.component, fieldsOf(current.component, titlesById(current.edition.document))).raw;
  return show(
    c,
    { ...current, state: withVersion(state, current.version), saved, refusal: textOf(catalogueTexts, refusal) },
    409,
  );
}

async function loadComponent(c: Request): Promise<Loaded> {
  const loaded = await loadService(c);
  const { components } = loaded.service.tariff;
  const id = c.req.param('componentId');
  const index = components.findIndex((each) => each.id === id);
  if (id !== NEW) return { ...loaded, component: found(components[index], 'component'), index };
  const kind = c.req.query('soort') ?? '';
  found(Object.hasOwn(kindWords, kind) ? kind : undefined, 'kind');
  return { ...loaded, component: blankComponent(kind as TariffComponent['kind'], NEW), index: -1 };
}

const show = (c: Request, shown: Shown, status: 200 | 409 | 422 = 200) => {
  const title = shown.index < 0 ? 'Nieuw onderdeel' : shown.component.label;
  return respond(c, 'work', title, <ComponentForm {...shown} title={title} />, status);
};

const ComponentForm = ({
  edition,
  service,
  component,
  index,
  state,
  saved,
  refusal,
  title,
}: Shown & { title: string }) => {
  const fields = fieldsOf(component, titlesById(edition.document));
  const href = `${serviceHref(edition, service.id)}/tarieven`;
  return (
    <>
      <PageHead
        title={title}
        kicker={kindWords[component.kind]}
        breadcrumbs={[
          { href: editionHref(edition), label: nameOf(edition) },
          { href: serviceHref(edition, service.id), label: service.title },
        ]}
      />
      <StaleNotice
        labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        saved={saved}
        typed={state.raw}
      />
      <Card>
        <Form action={index < 0 ? `${href}/${NEW}?soort=${component.kind}` : `${href}/${component.id}`}>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          {fields.map((field) => (
            <Control field={field} state={state} />
          ))}
          <Actions>
            <Button>Bewaar</Button>
            <a href={serviceHref(edition, service.id)}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
      {index >= 0 && (
        <Form action={`${href}/${component.id}/verwijdering`} confirm="Dit onderdeel verwijderen?">
          <HiddenField state={state} name="version" />
          <Button kind="danger" small>
            Verwijder dit onderdeel
          </Button>
        </Form>
      )}
    </>
  );
};
