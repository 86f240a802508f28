import { type Request, read } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { type Activity, ActivityFrame } from '../../activities/index.ts';
import { OverrideField, offerAt, RoomFields, type RoomOffer, roomOffer, takeForm } from '../../room-choices/index.ts';
import { clashesOf } from '../clashes.ts';
import { programmeTexts } from '../messages.ts';
import type { Moment, Where } from '../session.ts';
import { isAgainstRules, type NoRoom } from '../take.ts';
import { type Places, whereText } from '../where-words.ts';
import { MomentChoices, type PlannedDay } from './moment-choice.tsx';
import type { PlanState, PlanValues } from './plan-form.ts';

type Days = { readonly values: PlanValues; readonly where: Where; readonly days: readonly PlannedDay[] };
type Preview = Days & { readonly state: PlanState; readonly refusal?: NoRoom };

const momentsOf = (days: readonly PlannedDay[]): Moment[] => days.flatMap(({ moment }) => moment ?? []);

/** The moments of the days that stayed ticked. */
export function chosenMoments({ values, days }: Days): Moment[] {
  const chosen = values.days?.split(',') ?? [];
  return momentsOf(days.filter(({ day }) => chosen.includes(day)));
}

/** The days of a plan with what stands in the way of each, and the rooms and equipment to choose from. */
export async function showPreview(
  c: Request,
  { activity, places }: { activity: Activity; places: Places },
  preview: Preview,
) {
  const { state, values, where, days, refusal } = preview;
  const moments = momentsOf(days);
  const { clashes, offer } = await read(c, async (ctx) => {
    const offer = await roomOffer(ctx, { ...where, moments });
    const room = takeForm.roomOf(offer, values);
    return { clashes: await clashesOf(ctx, { moments, activityId: activity.id, ...where, room }), offer };
  });
  const clashesAt = new Map(moments.map((moment, index) => [moment, clashes[index] ?? []]));
  const chosen = values.days?.split(',');
  const ticked = chosenMoments(preview);
  const asked = offer && ticked.length > 0 ? offerAt(offer, indexesOf(moments, ticked)) : offer;
  const isFaulty = refusal !== undefined || Object.keys(state.errors).length > 0;
  const choiceOn = ({ day, moment }: PlannedDay) => {
    const inTheWay = (moment && clashesAt.get(moment)) ?? [];
    // One without the room stays out until it is free.
    const hasRoom = isFaulty || inTheWay.every(({ code }) => code !== 'room-taken');
    return { clashes: inTheWay, ...(chosen && { isTicked: chosen.includes(day) && hasRoom }) };
  };
  return respond(
    c,
    'work',
    `Dagen kiezen: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="bijeenkomsten" heading="Kies de dagen">
      <p>
        {days.length === 1 ? '1 bijeenkomst' : `${days.length} bijeenkomsten`},{' '}
        {whereText(where, places) || 'nog zonder plek'}. Haal het vinkje weg bij dagen die niet doorgaan.
      </p>
      <Form>
        <ErrorSummary state={state} refusal={refusal && refusalText(refusal, asked, values.room)} />
        {HIDDEN.map((name) => (
          <HiddenField state={state} name={name} />
        ))}
        <MomentChoices
          state={state}
          name="days"
          choices={days.map((planned) => ({ value: planned.day, planned, ...choiceOn(planned) }))}
        />
        {asked && <RoomFields state={state} offer={asked} />}
        {asked?.mayOverride && isAgainstRules(refusal) && <OverrideField state={state} />}
        <Actions>
          <Button name="stap" value="plan">
            Plan deze dagen
          </Button>
          {asked && (
            <Button kind="secondary" name="stap" value="bekijk">
              Bekijk de dagen met deze ruimte
            </Button>
          )}
          <a href={`/werk/programma/${activity.id}/bijeenkomsten`}>Begin opnieuw</a>
        </Actions>
      </Form>
    </ActivityFrame>,
    isFaulty ? 422 : 200,
  );
}

const HIDDEN = [
  ...(['day', 'rhythm', 'weeks', 'lastDay', 'times', 'from', 'until', 'place'] as const),
  ...(['isOnline', 'seatsOnSite', 'seatsOnline'] as const),
];

const refusalText = (refusal: NoRoom, offer: RoomOffer | undefined, chosen: string | undefined): string =>
  ['Er is nog niets gepland.', textOf(programmeTexts, refusal), offer ? takeForm.otherRoomsText(offer, chosen) : '']
    .filter(Boolean)
    .join(' ');

const indexesOf = <T,>(all: readonly T[], some: readonly T[]): number[] =>
  all.flatMap((each, index) => (some.includes(each) ? [index] : []));
