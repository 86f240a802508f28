import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { findSession, placesIn, sessionWords } from '../programme/index.ts';
import { type CodeOf, findAtDoor, type NotCheckedIn } from './find-at-door.ts';
import type { DoorHousehold } from './list.ts';
import type { OpenedDoor } from './queries.ts';
import { type Around, listNear } from './sql/near.ts';

const DAY_MINUTES = 24 * 60;
/** Whoever shows the code of last month, or of a course in spring, hears of it. */
const DAYS = { back: 31, ahead: 120 } as const;

type Asked = Pick<Around, 'municipalities'> & { readonly code: string; readonly codeOf: CodeOf };

/** The session for which a code gives a place, the nearest one. The codes stand nowhere: each is made anew to compare. */
export async function sessionOfCode({ tx, now }: Ctx, { municipalities, code, codeOf }: Asked) {
  const from = later(now, -DAYS.back * DAY_MINUTES);
  const until = later(now, DAYS.ahead * DAY_MINUTES);
  const near = await listNear(tx, { municipalities, from, until, now });
  return near.find(({ registrationId }) => codeOf(registrationId) === code)?.sessionId;
}

/** The code gives a place in something else. */
export type Elsewhere = {
  readonly code: 'elsewhere';
  readonly moment: { readonly beginsAt: Date; readonly endsAt: Date };
  readonly where: string;
};

export type Meant = Result<DoorHousehold, NotCheckedIn | Elsewhere>;

/** The household that is meant at a door, or why none is checked in, with for what else a code that is not known here is. */
export async function meantAt(
  ctx: Ctx,
  opened: OpenedDoor,
  { word, codeOf }: { word: string; codeOf: CodeOf },
): Promise<Meant> {
  const found = findAtDoor(opened, word, codeOf);
  const code = readShortCode(word);
  if (found.ok || found.refusal.code !== 'unknown-code' || code === undefined) return found;

  const { municipalityCode } = opened.door;
  const municipalities = municipalityCode === null ? 'all' : [municipalityCode];
  const id = await sessionOfCode(ctx, { municipalities, code, codeOf });
  const session = id === undefined ? undefined : await findSession(ctx.tx, id);
  if (!session) return found;
  const where = sessionWords.where(session, await placesIn(ctx, null));
  return refuse({ code: 'elsewhere', moment: { beginsAt: session.beginsAt, endsAt: session.endsAt }, where });
}
