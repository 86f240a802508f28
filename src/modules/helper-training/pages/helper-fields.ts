import { z } from 'zod';
import { municipalitiesFor, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { listPoints } from '../../help-points/index.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import { listAccountNames, listAccountsWith } from '../../people/index.ts';
import { HELPER_ROLES, type HelperRole } from '../domain.ts';
import { findHelper } from '../sql/training-helpers.ts';

export const helperForm = defineForm(
  z.object({
    accountId: field.optionalText(),
    name: field.optionalText(120),
    organisation: field.optionalText(120),
    role: field.oneOf(Object.keys(HELPER_ROLES) as HelperRole[], 'Kies een rol'),
    municipality: field.text('Kies een gemeente'),
    pointId: field.optionalText(),
    leftOn: field.optionalDay(),
    version: field.version(),
    _key: field.key(),
  }),
);
export type HelperState = typeof helperForm.empty;
type Values = Extract<ReturnType<typeof helperForm.parse>, { ok: true }>['values'];

/** The helper in the address, if any, and what one can choose from. */
export const loadHelper = (c: Request) =>
  read(c, async (ctx) => {
    const isNew = c.req.param('id') === undefined;
    const helper = isNew ? undefined : found(await findHelper(ctx.tx, { id: idParam(c) }), 'helper');
    if (helper) requirePermission(ctx.actor, 'helper-training:edit', { municipality: helper.municipalityCode });
    const allowed = municipalitiesFor(ctx.actor, 'helper-training:edit');
    const municipalities = await listMunicipalities(ctx.tx, allowed);
    const points = await listPoints(ctx.tx, { municipalities: allowed });
    return { helper, municipalities, points, accounts: await accountsFor(ctx, municipalities, helper) };
  });
export type LoadedHelper = Awaited<ReturnType<typeof loadHelper>>;

/** Who works there and could be a helper, beside who it is already: also when that account was closed. */
async function accountsFor(
  { tx }: Pick<Ctx, 'tx'>,
  municipalities: readonly { readonly code: string }[],
  helper: { readonly accountId: string | null } | undefined,
) {
  const own = await listAccountNames(tx, helper?.accountId ? [helper.accountId] : []);
  const known = new Map(own.map((account) => [account.id, account]));
  for (const { code } of municipalities)
    for (const account of await listAccountsWith(tx, 'help-points:read', code)) known.set(account.id, account);
  return [...known.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** What was typed, as it is kept. With an account the name is that of the account. */
export function helperDetails(values: Values, { accounts, points, municipalities }: LoadedHelper) {
  const accountId = accounts.find(({ id }) => id === values.accountId)?.id ?? null;
  return {
    accountId,
    name: accountId === null ? (values.name ?? null) : null,
    ...{ organisation: values.organisation ?? '', role: values.role, leftOn: values.leftOn },
    municipalityCode: found(
      municipalities.find(({ slug }) => slug === values.municipality),
      'municipality',
    ).code,
    pointId: points.find(({ id }) => id === values.pointId)?.id ?? null,
  };
}

/** The form as it stands for a helper, or for a new one. */
export function filledHelper({ helper, municipalities }: LoadedHelper): HelperState {
  if (!helper) return helperForm.filled({ municipality: municipalities.length === 1 ? municipalities[0]?.slug : '' });
  const { accountId, name, organisation, role, municipalityCode, pointId, leftOn, version } = helper;
  return helperForm.filled({
    ...{ accountId: accountId ?? '', name: name ?? '', organisation, role },
    municipality: municipalities.find(({ code }) => code === municipalityCode)?.slug ?? '',
    ...{ pointId: pointId ?? '', leftOn: leftOn ?? '', version: String(version) },
  });
}
