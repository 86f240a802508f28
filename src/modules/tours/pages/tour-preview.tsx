import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, FieldGroup, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { type Activity, ActivityFrame } from '../../activities/index.ts';
import { clashesOf, MomentChoices, programmeWords } from '../../programme/index.ts';
import { OverrideField, RoomFields, type RoomOffer, roomOffer, type Take, takeForm } from '../../room-choices/index.ts';
import type { NoRooms } from '../commands/plan-tour.ts';
import type { PlannedStop, TourState } from './tour-form.ts';

type Preview = { readonly state: TourState; readonly stops: readonly PlannedStop[]; readonly refusal?: NoRooms };
type Clashes = Awaited<ReturnType<typeof clashesOf>>[number];

/** One branch of the tour: what it has at those times, and what stands in the way of each. */
type AtBranch = {
  readonly branch: PlannedStop['branch'];
  readonly offer: RoomOffer | undefined;
  readonly times: readonly (PlannedStop & { readonly clashes: Clashes })[];
};

const byBranch = (stops: readonly PlannedStop[]) => [...Map.groupBy(stops, ({ branch }) => branch.id).values()];
const chosenAt = (state: FormState, branchId: string) => ({ room: state.raw[takeForm.roomAt(branchId)] });

/** What was chosen to take at each branch, or what is wrong with it, by the name of its field. */
export async function readTakes(
  c: Request,
  { state, stops }: Preview,
  data: FormData,
): Promise<{ ok: true; takes: ReadonlyMap<string, Take> } | { ok: false; errors: FormState['errors'] }> {
  const takes = new Map<string, Take>();
  const errors: Record<string, string | undefined> = {};
  const overrideReason = state.raw.overrideReason?.trim() || undefined;
  for (const { id: branchId, name } of new Set(stops.map(({ branch }) => branch))) {
    const offer = await read(c, (ctx) => roomOffer(ctx, { branchId, moments: [] }));
    const taking = offer && takeForm.read(offer, { ...chosenAt(state, branchId), overrideReason }, data);
    if (taking?.ok) takes.set(branchId, taking.take);
    if (taking?.ok === false)
      for (const [field, text] of Object.entries(taking.errors))
        errors[field === 'room' ? takeForm.roomAt(branchId) : field] = `${name}: ${text}`;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, takes };
}

/** Each time at each branch with what stands in its way, and the rooms and equipment of the branch to choose from. */
export async function showPreview(c: Request, activity: Activity, { state: typed, stops, refusal }: Preview) {
  const along = await read(c, (ctx) =>
    Promise.all(byBranch(stops).map((times) => atBranch(ctx, { times, state: typed, activityId: activity.id }))),
  );
  const state = { ...typed, errors: { ...typed.errors, ...(refusal && errorsOf(refusal, along, typed)) } };
  const isFaulty = Object.keys(state.errors).length > 0;
  const mustExplain = [...(refusal?.at.values() ?? [])].some(({ refused }) =>
    refused.some(({ why }) => why.code === 'against-rules'),
  );
  return respond(
    c,
    'work',
    `Dagen kiezen: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="bijeenkomsten" heading="Kies de dagen">
      <p>{stops.length} keer. Haal het vinkje weg bij wat niet doorgaat. Verschuiven kan daarna per bijeenkomst.</p>
      <Form>
        <ErrorSummary state={state} {...(refusal && { refusal: 'Er is nog niets gepland.' })} />
        {HIDDEN.map((name) => (
          <HiddenField state={state} name={name} />
        ))}
        {along.map((at, index) => (
          <BranchFields at={at} state={state} isFaulty={isFaulty} isFirst={index === 0} />
        ))}
        {mustExplain && along.some(({ offer }) => offer?.mayOverride) && <OverrideField state={state} />}
        <Actions>
          <Button name="stap" value="plan">
            Plan deze dagen
          </Button>
          {along.some(({ offer }) => offer) && (
            <Button kind="secondary" name="stap" value="bekijk">
              Bekijk de dagen met deze ruimtes
            </Button>
          )}
          <a href={`/werk/programma/${activity.id}/tournee`}>Begin opnieuw</a>
        </Actions>
      </Form>
    </ActivityFrame>,
    isFaulty ? 422 : 200,
  );
}

const HIDDEN = ['branches', 'day', 'from', 'until', 'daysBetween', 'times', 'weeks', 'seatsOnSite'] as const;

type Ctx = Parameters<typeof roomOffer>[0];
type Asked = { readonly times: readonly PlannedStop[]; readonly state: FormState; readonly activityId: string };

async function atBranch(ctx: Ctx, { times, state, activityId }: Asked): Promise<AtBranch> {
  const branch = times[0]?.branch ?? { id: '', name: '' };
  const moments = times.flatMap(({ planned }) => planned.moment ?? []);
  const offer = await roomOffer(ctx, { branchId: branch.id, moments });
  const where = { branchId: branch.id, placeId: null, isOnline: false };
  const room = takeForm.roomOf(offer, chosenAt(state, branch.id));
  const clashes = await clashesOf(ctx, { moments, activityId, room, ...where });
  const clashesAt = new Map(moments.map((moment, index) => [moment, clashes[index] ?? []]));
  return {
    branch,
    offer,
    times: times.map((stop) => ({
      ...stop,
      clashes: (stop.planned.moment && clashesAt.get(stop.planned.moment)) ?? [],
    })),
  };
}

/** The trouble of each branch, by the field that it is about. */
function errorsOf({ at }: NoRooms, along: readonly AtBranch[], state: FormState): Record<string, string> {
  const told = along.flatMap(({ branch, offer }) => {
    const refused = at.get(branch.id)?.refused ?? [];
    if (!offer) return [];
    return [...Map.groupBy(refused, ({ why }) => takeForm.faultyField(offer, why))].map(([name, each]) => {
      const text = textOf(programmeWords.refusals, { code: 'no-room', refused: each });
      const others = name === takeForm.roomAt(branch.id) ? takeForm.otherRoomsText(offer, state.raw[name]) : '';
      return [name, [`${branch.name}:`, text, others].filter(Boolean).join(' ')] as const;
    });
  });
  return Object.fromEntries(told);
}

type BranchProps = { at: AtBranch; state: FormState; isFaulty: boolean; isFirst: boolean };

const BranchFields = ({ at, state, isFaulty, isFirst }: BranchProps) => {
  const chosen = state.raw.stops?.split(',');
  // One without the room stays out until it is free.
  const hasRoom = (clashes: Clashes) => isFaulty || clashes.every(({ code }) => code !== 'room-taken');
  return (
    <Card>
      <FieldGroup legend={at.branch.name}>
        <MomentChoices
          state={state}
          name="stops"
          id={isFirst ? 'stops' : `stops-${at.branch.id}`}
          choices={at.times.map(({ value, planned, clashes }) => ({
            ...{ value, planned, clashes },
            ...(chosen && { isTicked: chosen.includes(value) && hasRoom(clashes) }),
          }))}
        />
        {at.offer && <RoomFields state={state} offer={at.offer} name={takeForm.roomAt(at.branch.id)} />}
      </FieldGroup>
    </Card>
  );
};
