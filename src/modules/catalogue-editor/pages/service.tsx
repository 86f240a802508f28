import { can } from '#kernel/access.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type Edition, removeService, ServiceView, saveService } from '../../activity-catalogue/index.ts';
import { catalogueTexts } from '../messages.ts';
import { findingsByService, mendingHref, type ServiceFinding } from './findings.ts';
import { editionHref, type LoadedService, loadService, nameOf, serviceHref } from './load.ts';
import { ReadingNote } from './reading-note.tsx';
import { Components } from './service-components.tsx';
import { AudienceFields, ContentFields, LevelFields, TermFields, TextFields } from './service-fields.tsx';
import {
  fieldOfFinding,
  type ServiceState,
  serviceFilled,
  serviceForm,
  serviceFrom,
  serviceLabels,
  withErrors,
} from './service-form.ts';

type Shown = LoadedService & { state: ServiceState; saved?: ServiceState['raw']; refusal?: string };

/** One service of an edition: a form in a draft, the public page in an edition that no longer changes. */
export async function serviceEditPage(c: Request) {
  const loaded = await loadService(c);
  const { edition, service, version, reading } = loaded;
  if (edition.state !== 'draft' || !can(c.var.actor, 'activity-catalogue:edit')) {
    return respond(
      c,
      'work',
      service.title,
      <ServiceView service={service} edition={edition.document} reading={reading} back={editionHref(edition)} />,
    );
  }
  return show(c, { ...loaded, state: serviceFilled(service, version) });
}

/** Saves the texts of the service; after a change by somebody else the form comes back with the differences. */
export async function saveServiceAction(c: Request) {
  const loaded = await loadService(c);
  const data = serviceForm.parse(await c.req.formData());
  if (!data.ok) return show(c, { ...loaded, state: data.state }, 422);
  const { edition, service } = loaded;
  const { version } = data.values;
  const content = serviceFrom(service, data.values);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveService(ctx, { editionId: edition.id, content, version }),
    () => serviceHref(edition, service.id),
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code !== 'stale') {
    return show(c, { ...loaded, state: data.state, refusal: textOf(catalogueTexts, outcome.refusal) }, 422);
  }
  const current = await loadService(c);
  const saved = serviceFilled(current.service, current.version).raw;
  return show(c, { ...current, state: withVersion(data.state, current.version), saved }, 409);
}

/** Takes the service out of the draft; after a change by somebody else it stays, to be looked at again. */
export async function removeServiceAction(c: Request) {
  const loaded = await loadService(c);
  const { edition, service, version: current } = loaded;
  const data = await c.req.formData();
  const [version, key] = [Number(data.get('version')), data.get('_key')];
  const outcome = await submit(
    c,
    { _key: typeof key === 'string' ? key : undefined },
    (ctx) => removeService(ctx, { editionId: edition.id, serviceId: service.id, version }),
    editionHref,
  );
  if (outcome.ok) return outcome.response;
  const state = serviceFilled(service, current);
  return show(c, { ...loaded, state, refusal: textOf(catalogueTexts, outcome.refusal) }, 409);
}

const show = (c: Request, shown: Shown, status: 200 | 409 | 422 = 200) =>
  respond(c, 'work', `${shown.service.title} bewerken`, <ServiceForm {...shown} />, status);

const ServiceForm = ({ edition, service, version, reading, state, saved, refusal }: Shown) => {
  const findings = findingsByService(edition.document).get(service.id) ?? [];
  const shown = status(state) ? state : withErrors(state, fieldErrors(findings));
  return (
    <>
      <PageHead
        title={`${service.title} bewerken`}
        breadcrumbs={[
          { href: '/werk/catalogus', label: 'Activiteitencatalogus' },
          { href: editionHref(edition), label: nameOf(edition) },
        ]}
        actions={
          <ButtonLink href={`${serviceHref(edition, service.id)}/inhoud`} kind="secondary">
            Onderdelen, normen en opmerkingen
          </ButtonLink>
        }
      />
      <StaleNotice labels={serviceLabels} saved={saved} typed={state.raw} />
      <Remarks edition={edition} findings={findings} />
      <ReadingNote services={[service]} reading={reading} />
      <Components edition={edition} service={service} version={version} findings={findings} />
      <Form>
        <ErrorSummary state={shown} refusal={refusal} />
        <HiddenField state={state} name="version" />
        <TextFields state={shown} edition={edition.document} />
        <AudienceFields state={shown} />
        <LevelFields state={shown} edition={edition.document} />
        <ContentFields state={shown} />
        <TermFields state={shown} services={edition.document.services} self={service.id} />
        <Actions>
          <Button>Bewaar</Button>
          <a href={editionHref(edition)}>Terug naar de editie</a>
        </Actions>
      </Form>
      <Form action={`${serviceHref(edition, service.id)}/verwijdering`} confirm="Deze dienst uit het concept halen?">
        <HiddenField state={serviceFilled(service, version)} name="version" />
        <Button kind="danger" small>
          Haal deze dienst uit het concept
        </Button>
      </Form>
    </>
  );
};

const status = ({ errors }: ServiceState): boolean => Object.keys(errors).length > 0;

const fieldErrors = (findings: readonly ServiceFinding[]): ServiceState['errors'] =>
  Object.fromEntries(
    findings.flatMap(({ path, sentence, isError }) => {
      const name = fieldOfFinding(path);
      return isError && name ? [[name, sentence]] : [];
    }),
  );

/** Whether the form on this page mends it. */
const isHere = (path: string): boolean => !/^(norms|parts|tariff\.components)\[/.test(path);

/** What only wants to be seen, and errors that belong to no field of this form. */
const Remarks = ({ edition, findings }: { edition: Edition; findings: readonly ServiceFinding[] }) => {
  const remarks = findings.filter(
    ({ path, isError }) => !isError || (!fieldOfFinding(path) && !path.startsWith('tariff.components')),
  );
  if (remarks.length === 0) return null;
  return (
    <Alert kind="warning" title="Opmerkingen bij deze dienst">
      <ul>
        {remarks.map((finding) => (
          <li>
            {finding.sentence} {!isHere(finding.path) && <a href={mendingHref(edition, finding)}>Pas dit aan</a>}
          </li>
        ))}
      </ul>
    </Alert>
  );
};
