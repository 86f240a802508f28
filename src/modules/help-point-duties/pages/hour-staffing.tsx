import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { helpPointWords, scopeOf } from '../../help-points/index.ts';
import { HELPER_ROLES } from '../../helper-training/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { accountsAt, atHour, isToCome } from '../at-hour.ts';
import { takeDuty } from '../commands/take-duty.ts';
import { type Open, ROLES } from '../domain.ts';
import { dutyTexts } from '../messages.ts';
import { staffedHours } from '../queries.ts';
import { listHandBacks } from '../sql.ts';
import { StaffingText } from '../views/staffing-text.tsx';
import { handingBack, hourStaffing } from './addresses.ts';
import { type ShownAgain, saveStaffing } from './save-staffing.ts';
import { filledWith, StaffingForm, staffingForm } from './staffing-form.tsx';

const takeForm = defineForm(z.object({ role: field.oneOf(ROLES, 'Kies als wat je komt'), _key: field.key() }));

type Loaded = Awaited<ReturnType<typeof load>>;
const load = (c: Request) =>
  read(c, async (ctx) => {
    const { hour, point } = await atHour(ctx, idParam(c), 'help-points:read');
    const [staffed] = await staffedHours(ctx, [hour]);
    if (!staffed) throw new Error('an hour has its staffing');
    const mayEdit = can(ctx.actor, 'help-points:edit', scopeOf(point));
    const handBacks = mayEdit ? await listHandBacks(ctx.tx, [hour.id]) : [];
    const names = await listAccountNames(
      ctx.tx,
      handBacks.map(({ accountId }) => accountId),
    );
    const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
    return {
      ...{ hour, point, staffed, mayEdit, handBacks },
      names: new Map(names.map(({ id, name }) => [id, name])),
      helpers: mayEdit ? await accountsAt(ctx, point, 'help-points:hold') : [],
      mayTake: can(ctx.actor, 'help-points:hold', scopeOf(point)),
      isThere: staffed.there.some((duty) => duty.accountId === accountId),
      isToCome: isToCome(hour, ctx.now),
    };
  });

const ownVersion = ({ staffed: { staffing } }: Loaded): number => (staffing?.hourId ? staffing.version : 0);

/** Who helps at one dated hour: with a form for who plans, and a button for who can come. */
export const hourStaffingPage = async (c: Request) => show(c, await load(c));

/** Says who helps at this hour; it leaves its weekly rule. */
export async function setHourStaffingAction(c: Request) {
  const { hour } = await load(c);
  return saveStaffing(c, {
    ...{ at: { hourId: hour.id }, to: hourStaffing(hour.id) },
    versionNow: async () => ownVersion(await load(c)),
    again: async (shown) => show(c, await load(c), shown),
  });
}

/** Puts who asks on duty at this hour. */
export async function takeDutyAction(c: Request) {
  const id = idParam(c);
  const data = takeForm.parse(await c.req.formData());
  if (!data.ok) return show(c, await load(c), { refusal: 'Kies als wat je komt.' });
  const outcome = await submit(
    c,
    data.values,
    (ctx) => takeDuty(ctx, { hourId: id, role: data.values.role }),
    () => savedAt(hourStaffing(id)),
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), { refusal: textOf(dutyTexts, outcome.refusal) });
}

function show(c: Request, loaded: Loaded, { state, refusal, status }: ShownAgain = {}) {
  const { hour, point, staffed, mayEdit, helpers } = loaded;
  const title = `Bezetting op ${helpPointWords.moment(hour)}`;
  return respond(
    c,
    'work',
    `${point.name}, ${title}`,
    <>
      <PageHead
        title={title}
        kicker={point.name}
        breadcrumbs={[
          { href: '/werk/informatiepunten', label: 'Informatiepunten' },
          { href: `/werk/informatiepunten/${point.id}`, label: point.name },
          { href: `/werk/spreekuren/${hour.id}`, label: helpPointWords.moment(hour) },
        ]}
      />
      <SavedNotice c={c} />
      <ErrorSummary state={state ?? staffingForm.empty} {...(refusal !== undefined && { refusal })} />
      <There loaded={loaded} />
      {mayEdit && loaded.isToCome && (
        <>
          <p>Wat je hier bewaart, geldt alleen voor dit spreekuur. De andere weken blijven zoals ze zijn.</p>
          <StaffingForm state={state ?? filledWith(staffed.staffing, ownVersion(loaded))} helpers={helpers} />
        </>
      )}
    </>,
    status ?? (state || refusal ? 422 : 200),
  );
}

const There = ({
  loaded: { hour, staffed, mayTake, isThere, isToCome: comes, handBacks, names },
}: {
  loaded: Loaded;
}) => (
  <Card title="Wie is er?">
    {staffed.there.length === 0 && <p>Nog niemand.</p>}
    <StaffingText staffed={staffed} />
    {handBacks.map(({ accountId, reason }) => (
      <Alert kind="warning">
        {names.get(accountId)} kan niet: {reason}
      </Alert>
    ))}
    {comes && mayTake && isThere && (
      <Actions>
        <ButtonLink href={handingBack(hour.id)} kind="secondary">
          Ik kan niet
        </ButtonLink>
      </Actions>
    )}
    {comes && mayTake && !isThere && staffed.open.map((open) => <Take open={open} hourId={hour.id} />)}
  </Card>
);

const Take = ({ open: { role }, hourId }: { open: Open; hourId: string }) => (
  <Form action={`/werk/spreekuren/${hourId}/dienst`}>
    <HiddenField name="role" value={role} />
    <Actions>
      <Button kind="secondary">Ik kom, als {HELPER_ROLES[role].toLowerCase()}</Button>
    </Actions>
  </Form>
);
