import { z } from 'zod';
import { can, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, RadioGroup } from '#ui/choice-field.tsx';
import { EuroField, NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { ruleFor } from '../checks.ts';
import { dropRoomRule } from '../commands/drop-room-rule.ts';
import { setRule } from '../commands/set-rule.ts';
import { keysOf, RULE_HOURS, TARIFF_PER, USER_KINDS, type UserKind } from '../kinds.ts';
import type { Rule } from '../rules.ts';
import type { Room } from '../sql/rooms.ts';
import { listRules } from '../sql/rules.ts';
import { type Placed, roomIn } from './load.ts';

const form = defineForm(
  z.object({
    mayUse: field.ticked(),
    longestMinutes: field.optionalWholeNumber({ min: 1, max: 10_080 }),
    aheadDays: field.optionalWholeNumber({ min: 1, max: 3650 }),
    perWeek: field.optionalWholeNumber({ min: 1, max: 100 }),
    hours: field.oneOf(keysOf(RULE_HOURS), 'Kies wanneer het kan'),
    tariff: field.optionalEuros(),
    tariffPer: field.oneOf(keysOf(TARIFF_PER), 'Kies per uur of per dagdeel'),
    socialTariff: field.optionalEuros(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels: Partial<Record<keyof State['raw'], string>> = {
  mayUse: 'Mag een ruimte gebruiken',
  longestMinutes: 'Hoe lang achter elkaar',
  aheadDays: 'Hoe ver vooruit',
  perWeek: 'Hoe vaak per week',
  hours: 'Wanneer',
  tariff: 'Tarief',
  tariffPer: 'Per',
  socialTariff: 'Sociaal tarief',
};

type Ruled = { userKind: UserKind; room: Placed<Room> | undefined; rule: Rule };

const load = (c: Request): Promise<Ruled> => read(c, (ctx) => ruledIn(c, ctx));

/** The rule in the address, `/ruimteregels/:kind` or `/ruimtes/:id/regels/:kind`. Throws NotFound, Forbidden. */
async function ruledIn(c: Request, ctx: Ctx): Promise<Ruled> {
  const userKind = keysOf(USER_KINDS).find((kind) => kind === c.req.param('kind'));
  if (!userKind) throw new NotFound(`kind of user ${c.req.param('kind')}`);
  const room = c.req.param('id') === undefined ? undefined : await roomIn(c, ctx);
  requirePermission(ctx.actor, 'rooms:set-rules', room ? room.branch.scope : {});
  return { userKind, room, rule: ruleFor(await listRules(ctx.tx, room ? [room.id] : []), userKind, room?.id ?? '') };
}

/** The rule of one kind of user, to change. */
export async function rulePage(c: Request) {
  const ruled = await load(c);
  return respondRule(c, { ...ruled, state: filledFrom(ruled) });
}

/** Saves the rule. */
export async function setRuleAction(c: Request) {
  const ruled = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondRule(c, { ...ruled, state: data.state }, 422);
  const { version, _key, tariff, socialTariff, ...values } = data.values;
  const details = {
    ...values,
    longestMinutes: values.longestMinutes ?? null,
    aheadDays: values.aheadDays ?? null,
    perWeek: values.perWeek ?? null,
    tariffCents: tariff ?? null,
    socialTariffCents: socialTariff ?? null,
  };
  const rule = { userKind: ruled.userKind, roomId: ruled.room?.id ?? null, version, details };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setRule(ctx, rule),
    () => backTo(ruled),
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const saved = filledFrom(current);
  const state = withVersion(data.state, Number(saved.raw.version));
  return respondRule(c, { ...current, state, saved: saved.raw }, 409);
}

/** Takes away the rule that the room has of its own. */
export async function dropRuleAction(c: Request) {
  const ruled = await load(c);
  const { room, userKind } = ruled;
  if (!room) throw new NotFound('room');
  const outcome = await submit(
    c,
    {},
    (ctx) => dropRoomRule(ctx, { userKind, roomId: room.id }),
    () => backTo(ruled),
  );
  if (!outcome.ok) throw new Error('dropRoomRule never refuses');
  return outcome.response;
}

const backTo = ({ room }: Ruled): string => (room ? `/werk/ruimtes/${room.id}` : '/werk/ruimteregels');

const isOwn = ({ rule, room }: Ruled): boolean => rule.roomId === (room?.id ?? null);

const filledFrom = (ruled: Ruled): State => {
  const { rule } = ruled;
  return form.filled({
    mayUse: rule.mayUse ? 'on' : '',
    longestMinutes: rule.longestMinutes?.toString() ?? '',
    aheadDays: rule.aheadDays?.toString() ?? '',
    perWeek: rule.perWeek?.toString() ?? '',
    hours: rule.hours,
    tariff: eurosOf(rule.tariffCents),
    tariffPer: rule.tariffPer,
    socialTariff: eurosOf(rule.socialTariffCents),
    version: isOwn(ruled) ? String(rule.version) : '0',
  });
};

const eurosOf = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2).replace('.', ','));

type Shown = Ruled & { state: State; saved?: State['raw'] };

const respondRule = (c: Request, ruled: Shown, status: 200 | 409 | 422 = 200) => {
  const { room, userKind, state, saved } = ruled;
  const title = USER_KINDS[userKind];
  const general = { href: '/werk/ruimteregels', label: 'Regels voor ruimtes' };
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        kicker={room ? `Regel in ${room.name}` : 'Regel voor alle ruimtes'}
        lead={
          room && !isOwn(ruled)
            ? 'Nu geldt de algemene regel. Bewaar je hier iets anders, dan heeft deze ruimte een eigen regel.'
            : undefined
        }
        breadcrumbs={[room ? { href: `/werk/ruimtes/${room.id}`, label: room.name } : general]}
      />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <Fields state={state} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={backTo(ruled)}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
      {room && isOwn(ruled) && can(c.var.actor, 'rooms:set-rules', room.branch.scope) && (
        <form method="post" action={`/werk/ruimtes/${room.id}/regels/${userKind}/intrekking`}>
          <Button kind="danger">Gebruik weer de algemene regel</Button>
        </form>
      )}
    </>,
    status,
  );
};

const Fields = ({ state }: { state: State }) => (
  <>
    <Checkbox state={state} name="mayUse" label={labels.mayUse} required />
    <FieldGroup legend="Grenzen">
      <FieldRow>
        <NumberField
          state={state}
          name="longestMinutes"
          label={labels.longestMinutes}
          unit="minuten"
          hint="Leeg: geen grens"
        />
        <NumberField state={state} name="aheadDays" label={labels.aheadDays} unit="dagen" hint="Leeg: geen grens" />
        <NumberField state={state} name="perWeek" label={labels.perWeek} unit="keer" hint="Leeg: geen grens" />
      </FieldRow>
      <RadioGroup
        state={state}
        name="hours"
        label={labels.hours}
        choices={keysOf(RULE_HOURS).map((value) => ({ value, label: RULE_HOURS[value] }))}
        required
      />
    </FieldGroup>
    <FieldGroup legend="Tarief">
      <FieldRow>
        <EuroField state={state} name="tariff" label={labels.tariff} hint="0 is gratis. Leeg: niet vastgesteld" />
        <EuroField
          state={state}
          name="socialTariff"
          label={labels.socialTariff}
          hint="Voor wie weinig heeft. Leeg: is er niet"
        />
      </FieldRow>
      <RadioGroup
        state={state}
        name="tariffPer"
        label={labels.tariffPer}
        hint="Een dagdeel is vier uur; een begonnen dagdeel telt heel"
        choices={[
          { value: 'hour', label: 'uur' },
          { value: 'half-day', label: 'dagdeel' },
        ]}
        inline
        required
      />
    </FieldGroup>
  </>
);
