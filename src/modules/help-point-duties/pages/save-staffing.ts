import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { savedAt } from '#ui/saved-notice.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { setStaffing } from '../commands/set-staffing.ts';
import { dutyTexts } from '../messages.ts';
import type { StaffingKey } from '../sql.ts';
import { readDuties, readNeeds, type StaffingState, staffingForm, withFaultyAccount } from './staffing-form.tsx';

/** The form again, with what is wrong. */
export type ShownAgain = { readonly state?: StaffingState; readonly refusal?: string; readonly status?: 409 };

type Saving = {
  readonly at: StaffingKey;
  /** Where it leads once saved. */
  readonly to: string;
  /** The version that the staffing has by now. */
  readonly versionNow: () => Promise<number>;
  readonly again: (shown: ShownAgain) => Promise<Response>;
};

/** Saves who helps at weekly hours or on one day, or shows the form again with all that was typed. */
export async function saveStaffing(c: Request, { at, to, versionNow, again }: Saving): Promise<Response> {
  const data = staffingForm.parse(await c.req.formData());
  if (!data.ok) return again({ state: data.state });
  const { _key, version } = data.values;
  const input = { at, version, needs: readNeeds(data.values), duties: readDuties(data.values) };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setStaffing(ctx, input),
    () => savedAt(to),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const text = textOf(dutyTexts, refusal);
  if ('accountId' in refusal) return again({ state: withFaultyAccount(data.state, refusal.accountId, text) });
  return again({ state: withVersion(data.state, await versionNow()), refusal: text, status: 409 });
}
