import { found, type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { ServiceContent, servicesOf, withChanges } from '../../quote-contents/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { removeService } from '../commands/remove-service.ts';
import { customPriceText } from '../differences.ts';
import { nl } from '../messages.ts';
import { PriceShift, type Refused, RefusedNotice, SeenFields, showNoDraft } from './draft-parts.tsx';
import { breadcrumbsOf, loadDraft } from './load.ts';

type Place = { readonly version: QuoteVersion; readonly service: Service };

async function load(c: Request): Promise<Place> {
  const version = await loadDraft(c);
  const service = version.edition.document.services.find(({ id }) => id === c.req.param('service'));
  return { version, service: found(service, 'service') };
}

const titleOf = ({ service }: Place): string => `Eruit halen: ${service.title}`;

/** Asks whether a service must go out of the draft, with what the quote costs less. */
export async function removeServicePage(c: Request) {
  const place = await load(c);
  return place.version.state === 'draft' ? show(c, place) : showNoDraft(c, place.version, titleOf(place));
}

/** Takes the service out. */
export async function removeServiceAction(c: Request) {
  const place = await load(c);
  const data = await c.req.formData();
  const [version, seen, _key] = ['version', 'seen', '_key'].map((name) => String(data.get(name) ?? ''));
  const input = { versionId: place.version.id, version: Number(version) || 0, serviceId: place.service.id };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => removeService(ctx, input),
    () => `/werk/offertes/${place.version.id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), { sentence: textOf(nl, outcome.refusal), seen: seen ?? '' });
}

function show(c: Request, place: Place, refused?: Refused) {
  const { version, service } = place;
  const isLine = version.lines.some(({ serviceId }) => serviceId === service.id);
  const back = `/werk/offertes/${version.id}/diensten`;
  return respond(
    c,
    'work',
    titleOf(place),
    <>
      <PageHead title={titleOf(place)} breadcrumbs={[...breadcrumbsOf(version), { href: back, label: 'Diensten' }]} />
      <RefusedNotice version={version} refused={refused} />
      {isLine && version.state === 'draft' ? (
        <Confirm place={place} back={back} />
      ) : (
        <Actions>
          <ButtonLink href={back} kind="secondary">
            Terug naar de diensten
          </ButtonLink>
        </Actions>
      )}
    </>,
    refused ? 422 : 200,
  );
}

const Confirm = ({ place: { version, service }, back }: { place: Place; back: string }) => {
  const lines = version.lines.filter(({ serviceId }) => serviceId !== service.id);
  const next = withChanges(version, { lines });
  const after = 'content' in next && lines.length > 0 ? next.content : undefined;
  const stays = after && servicesOf(after).some(({ id }) => id === service.id);
  const prices = version.customPrices.filter(({ serviceId }) => serviceId === service.id);
  return (
    <Form>
      <SeenFields version={version} />
      {stays && <Alert>Een andere dienst brengt deze dienst mee. Hij blijft dus in de offerte staan.</Alert>}
      <Card title="Wat de gemeente nu krijgt">
        <ServiceContent version={version} service={service} />
      </Card>
      <Card title="Wat het scheelt">
        <PriceShift now={version} after={after} />
        {prices.map((price) => (
          <p>De eigen prijs vervalt. {customPriceText(version, price)}.</p>
        ))}
        <p class="hint">Vragen en voorstellen over deze dienst blijven te lezen.</p>
      </Card>
      <Actions>
        <Button kind="danger">Haal eruit</Button>
        <ButtonLink href={back} kind="secondary">
          Terug
        </ButtonLink>
      </Actions>
    </Form>
  );
};
