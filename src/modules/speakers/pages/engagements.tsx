import { can, requirePermission } from '#kernel/access.ts';
import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatDay, formatTime } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import { respond } from '#ui/respond.tsx';
import { ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { listSessions } from '../../programme/index.ts';
import { costCents, stateOf } from '../domain.ts';
import { type Engagement, listEngagements } from '../sql.ts';
import { STATE_TONES, STATES } from '../words.ts';

export const addressOf = (activityId: string): string => `/werk/activiteiten/${activityId}/sprekers`;

/** `18 maart 2026, 19.30 uur`. */
export const sessionText = ({ beginsAt }: { beginsAt: Date }): string =>
  `${formatDay(dayOf(beginsAt))}, ${formatTime(timeOf(beginsAt))} uur`;

/** Who speaks at an activity, and what that costs. */
export async function engagementsPage(c: Request) {
  const { activity, engagements, sessions, mayEdit } = await read(c, async (ctx) => {
    const known = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'speakers:read', scopeOf(known));
    return {
      activity: known,
      engagements: await listEngagements(ctx.tx, known.id),
      sessions: await listSessions(ctx.tx, known.id),
      mayEdit: can(ctx.actor, 'speakers:edit', scopeOf(known)),
    };
  });
  const comesFor = ({ sessionId }: Engagement): string => {
    const session = sessions.find(({ id }) => id === sessionId);
    return session ? sessionText(session) : 'de hele activiteit';
  };
  return respond(
    c,
    'work',
    `Sprekers: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="sprekers" heading="Sprekers">
      <DataTable
        caption="Sprekers"
        captionHidden
        rows={engagements}
        columns={[
          {
            key: 'name',
            header: 'Spreker',
            rowHeader: true,
            cell: ({ id, name }) => (mayEdit ? <a href={`${addressOf(activity.id)}/${id}`}>{name}</a> : name),
          },
          { key: 'company', header: 'Bedrijf of bureau', cell: ({ company }) => company },
          { key: 'session', header: 'Komt voor', cell: comesFor },
          {
            key: 'cost',
            header: 'Kosten, met btw',
            align: 'end',
            cell: (engagement) => <Money cents={costCents(engagement)} />,
          },
          {
            key: 'state',
            header: 'Stand',
            cell: (engagement) => <Badge tone={STATE_TONES[stateOf(engagement)]}>{STATES[stateOf(engagement)]}</Badge>,
          },
        ]}
        empty={{ title: 'Nog geen sprekers', text: 'Leg hier vast wie er komt en wat dat kost.' }}
      />
      {mayEdit && (
        <div class="actions">
          <ButtonLink href={`${addressOf(activity.id)}/nieuw`}>Nieuwe spreker</ButtonLink>
        </div>
      )}
    </ActivityFrame>,
  );
}
