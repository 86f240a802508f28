import type { FormState } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Card } from '#ui/card.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { ServiceContent } from '../../quote-contents/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { pricePart } from '../commands/price-part.ts';
import { nl } from '../messages.ts';
import { breadcrumbsOf, loadDraft, offeredService } from './load.ts';
import { PriceForm, priceForm } from './price-form.tsx';

/** Puts a price on a part of a service; what is refused comes back with the prices that stand there now. */
export async function pricePartAction(c: Request) {
  const version = await loadDraft(c);
  const service = offeredService(c, version);
  const data = priceForm.parse(await c.req.formData());
  if (!data.ok) return showAgain(c, { version, service, state: data.state });
  const { component: componentId, amount: amountCents, recurrence, note, version: shown, _key } = data.values;
  const part = { serviceId: service.id, componentId, amountCents, recurrence, note };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => pricePart(ctx, { ...part, versionId: version.id, version: shown }),
    () => `/werk/offertes/${version.id}/diensten/${service.id}`,
  );
  if (outcome.ok) return outcome.response;
  const current = await loadDraft(c);
  const state = withVersion(data.state, current.version);
  return showAgain(c, { version: current, service, state, refusal: textOf(nl, outcome.refusal) });
}

type Again = { version: QuoteVersion; service: Service; state: FormState; refusal?: string };

const showAgain = (c: Request, { version, service, state, refusal }: Again) =>
  respond(
    c,
    'work',
    service.title,
    <>
      <PageHead title={service.title} breadcrumbs={breadcrumbsOf(version)} />
      <Card title="Wat de gemeente krijgt">
        <ServiceContent version={version} service={service} />
      </Card>
      <PriceForm version={version} service={service} state={state} refusal={refusal} />
    </>,
    422,
  );
