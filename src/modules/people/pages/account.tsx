import { z } from 'zod';
import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { type Result, textOf } from '#kernel/result.ts';
import { respond } from '#ui/respond.tsx';
import { closeAccount } from '../commands/close-account.ts';
import { editAccount } from '../commands/edit-account.ts';
import { giveRole } from '../commands/give-role.ts';
import { inviteAgain } from '../commands/invite-again.ts';
import { takeRole } from '../commands/take-role.ts';
import { type ManageRefusal, manageNl } from '../messages.ts';
import { detailsForm, loadAccount, roleForm, type Typed } from './account-forms.ts';
import { AccountView } from './account-view.tsx';
import { listPlaces } from './places.ts';

const buttonForm = defineForm(z.object({ version: field.version(), _key: field.key() }));

async function answer(c: Request, typed: Typed = {}) {
  const loaded = await loadAccount(c);
  const mayManage = can(c.var.actor, 'people:manage');
  const done = c.req.method === 'GET' ? c.req.query('gedaan') : undefined;
  const status = c.req.method === 'GET' ? 200 : 422;
  const view = <AccountView {...loaded} typed={typed} mayManage={mayManage} done={done} />;
  return respond(c, 'work', loaded.account.name, view, status);
}

/** One account: who it is, what they may do, and what an administrator can do about it. */
export const accountPage = (c: Request) => answer(c);

/** Saves the name and the address. */
export async function editAccountAction(c: Request) {
  const data = detailsForm.parse(await c.req.formData());
  if (!data.ok) return answer(c, { details: data.state });
  const { _key, ...values } = data.values;
  const accountId = idParam(c);
  const outcome = await submit(c, { _key }, (ctx) => editAccount(ctx, { accountId, ...values }), doneAt(c, 'bewaard'));
  if (outcome.ok) return outcome.response;
  const refusal = textOf(manageNl, outcome.refusal as ManageRefusal);
  if (outcome.refusal.code === 'changed-meanwhile') return answer(c, { details: withoutVersion(data.state), refusal });
  return answer(c, { details: withError(data.state, 'email', refusal) });
}

/** The next save is against what the page shows now: the version that was typed with goes. */
const withoutVersion = <S extends { raw: { version?: string } }>(state: S): S => {
  const { version: _, ...raw } = state.raw;
  return { ...state, raw };
};

/** Gives a role. */
export async function giveRoleAction(c: Request) {
  const data = roleForm.parse(await c.req.formData());
  if (!data.ok) return answer(c, { role: data.state });
  const { _key, role, version, place: value } = data.values;
  const place = (await read(c, listPlaces)).find((each) => each.value === value);
  if (!place) return answer(c, { role: withError(data.state, 'place', 'Kies een plek uit de lijst') });
  const { municipalityCode, branchId } = place;
  const input = { accountId: idParam(c), version, role, municipalityCode, branchId };
  const outcome = await submit(c, { _key }, (ctx) => giveRole(ctx, input), doneAt(c, 'rol-gegeven'));
  if (outcome.ok) return outcome.response;
  return answer(c, { role: withoutVersion(data.state), refusal: textOf(manageNl, outcome.refusal as ManageRefusal) });
}

const doneAt = (c: Request, done: string) => () => `/werk/accounts/${idParam(c)}?gedaan=${done}`;

type Pressed = { accountId: string; version: number; baseUrl: string };

/**
 * An action behind one button on the page of an account: carries it out once, and shows the page again with the words of a
 * refusal. `done` is the key of the words for when it is done.
 */
export const accountButton =
  <T, R extends ManageRefusal>(
    done: string,
    command: (ctx: Ctx, pressed: Pressed, c: Request) => Promise<Result<T, R>>,
  ) =>
  async (c: Request) => {
    const data = buttonForm.parse(await c.req.formData());
    const { _key, version = 0 } = data.ok ? data.values : {};
    const pressed = { accountId: idParam(c), version, baseUrl: c.var.config.baseUrl };
    const outcome = await submit(c, { _key }, (ctx) => command(ctx, pressed, c), doneAt(c, done));
    return outcome.ok ? outcome.response : answer(c, { refusal: textOf(manageNl, outcome.refusal as ManageRefusal) });
  };

export const takeRoleAction = accountButton('rol-afgenomen', (ctx, pressed, c) =>
  takeRole(ctx, { ...pressed, grantId: idParam(c, 'grantId') }),
);
export const inviteAgainAction = accountButton('uitgenodigd', inviteAgain);
export const closeAccountAction = accountButton('gesloten', closeAccount);
