import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { PointTabs, pointsInReach, type ReachedPoint } from '../../help-point-duties/index.ts';
import { type ConsultationHour, HoldForm, helpPointWords, holdHours } from '../../help-points/index.ts';
import { MunicipalityFilter } from '../../organisation/index.ts';
import { listToHold } from '../sql.ts';

const ADDRESS = '/werk/informatiepunten/af-te-sluiten';
/** As many as one works through at a time; the next come when these are done. */
const AT_A_TIME = 30;

const allForm = defineForm(z.object({ ids: field.text('', 40 * AT_A_TIME), _key: field.key() }));

type ToHold = { readonly hour: ConsultationHour; readonly point: ReachedPoint };

const load = (c: Request) =>
  read(c, async (ctx) => {
    const { municipalities, points } = await pointsInReach(c, ctx, { permission: 'help-points:hold' });
    const byId = new Map(points.map((point) => [point.id, point]));
    const hours = await listToHold(ctx.tx, { pointIds: [...byId.keys()], now: ctx.now, limit: AT_A_TIME });
    return {
      municipalities,
      toHold: hours.flatMap((hour): ToHold[] => {
        const point = byId.get(hour.pointId);
        return point ? [{ hour, point }] : [];
      }),
    };
  });

/** Consultation hours that are over and of which nobody said whether they took place, each with its form. */
export async function toHoldPage(c: Request) {
  const { municipalities, toHold } = await load(c);
  const justClosed = asked(c, 'afgesloten');
  return respond(
    c,
    'work',
    'Spreekuren af te sluiten',
    <>
      <PageHead
        title="Nog af te sluiten"
        lead="Deze spreekuren zijn voorbij. Vul in hoeveel mensen er waren, of zeg dat het niet doorging."
        breadcrumbs={[{ href: '/werk/informatiepunten', label: 'Informatiepunten' }]}
      />
      <PointTabs c={c} />
      <FilterBar action={ADDRESS} clearHref={ADDRESS}>
        <MunicipalityFilter
          state={{ raw: { gemeente: asked(c, 'gemeente') }, errors: {} }}
          municipalities={municipalities}
        />
      </FilterBar>
      {isId(justClosed) && (
        <Alert kind="success">
          <p>
            Het spreekuur is afgesloten. <a href={`/werk/spreekuren/${justClosed}`}>Verbeter het aantal</a>
          </p>
        </Alert>
      )}
      {toHold.length === 0 ? (
        <EmptyState title="Alles is afgesloten">Wat straks voorbij is, verschijnt hier vanzelf.</EmptyState>
      ) : (
        <>
          <Cards>
            {toHold.map((each, index) => (
              <Item {...each} focused={justClosed !== '' && index === 0} />
            ))}
          </Cards>
          <HoldAll toHold={toHold} />
        </>
      )}
    </>,
  );
}

const Item = ({ hour, point, focused }: ToHold & { focused: boolean }) => (
  <Card title={<a href={`/werk/spreekuren/${hour.id}`}>{point.name}</a>} meta={helpPointWords.moment(hour)}>
    <HoldForm hour={hour} from="lijst" focused={focused} about={`${point.name}, ${helpPointWords.moment(hour)}`} />
  </Card>
);

const HoldAll = ({ toHold }: { toHold: readonly ToHold[] }) => (
  <Form confirm={`Alle ${toHold.length} spreekuren op deze pagina waren er, zonder aantal bezoekers?`}>
    <HiddenField name="ids" value={toHold.map(({ hour }) => hour.id).join(',')} />
    <Actions>
      <Button kind="secondary">Alles hierboven was er, niet geteld</Button>
    </Actions>
  </Form>
);

/** Says of all hours on the page that they took place, with nobody counted. */
export async function holdAllAction(c: Request) {
  const data = allForm.parse(await c.req.formData());
  const ids = data.ok ? data.values.ids.split(',').filter(isId) : [];
  const outcome = await submit(
    c,
    data.ok ? data.values : {},
    (ctx) => holdHours(ctx, { told: ids.map((id) => ({ id, visitors: null })) }),
    () => ADDRESS,
  );
  if (!outcome.ok) throw new Error('holdHours never refuses');
  return outcome.response;
}
