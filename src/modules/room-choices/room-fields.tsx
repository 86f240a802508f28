import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Choice, RadioGroup } from '#ui/choice-field.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import { type OccupyRefusal, type RoomAt, roomWords, type SetUp } from '../rooms/index.ts';
import type { RoomOffer } from './room-offer.ts';
import { NOTHING, type Take } from './take.ts';

/** What a form about rooms asks, beside the pieces of each kind of equipment. `roomsOf` is the branch that it offered. */
const roomFields = {
  room: field.optionalText(80),
  roomsOf: field.optionalText(40),
  overrideReason: field.optionalText(300),
};

const piecesName = (equipmentId: string): string => `pieces-${equipmentId}`;
const choiceOf = (roomId: string, setUp: SetUp): string => `${roomId}:${setUp}`;

/** What is filled in beforehand for what has this already. */
const filledTake = ({ room, equipment }: Take): Record<string, string> => ({
  room: room ? choiceOf(room.id, room.setUp) : '',
  ...Object.fromEntries(equipment.map(({ equipmentId, pieces }) => [piecesName(equipmentId), String(pieces)])),
});

type Typed = { readonly room?: string | undefined; readonly overrideReason?: string | undefined };

const roomFieldAt = (branchId: string): string => `room-${branchId}`;

/** The room that was chosen, as far as the branch has it. */
function roomOf(offer: RoomOffer | undefined, { room: chosen }: Typed): RoomAt | undefined {
  return offer?.rooms.find(({ room }) => room.id === chosen?.split(':')[0]);
}

/** What was chosen of an offer, or what is wrong with it, by the name of its field. */
function readTake(
  offer: RoomOffer,
  values: Typed,
  data: FormData,
): { ok: true; take: Take } | { ok: false; errors: FormState['errors'] } {
  const kinds = offer.equipment.map(({ equipment }) => equipment);
  const pieces = kinds.map(({ id, pieceIds }) => [
    piecesName(id),
    field.optionalWholeNumber({ max: pieceIds.length }),
  ]) as [string, ReturnType<typeof field.optionalWholeNumber>][];
  const parsed = defineForm(z.object(Object.fromEntries(pieces))).parse(data);
  if (!parsed.ok) return { ok: false, errors: parsed.state.errors };
  const [, setUp = ''] = values.room?.split(':') ?? [];
  const found = roomOf(offer, values);
  if (values.room && !(found && isSetUp(setUp)))
    return { ok: false, errors: { room: 'Deze ruimte is er niet meer. Kies een andere.' } };
  const asked = kinds.map(({ id }) => ({ equipmentId: id, pieces: parsed.values[piecesName(id)] ?? 0 }));
  return {
    ok: true,
    take: {
      ...NOTHING,
      ...(found && isSetUp(setUp) && { room: { id: found.room.id, setUp } }),
      equipment: asked.filter((each) => each.pieces > 0),
      overrideReason: values.overrideReason,
    },
  };
}

type Props = { state: FormState; offer: RoomOffer; name?: string };

/** The rooms and the equipment of a branch, each with whether one can have it at the moments that were asked. */
export const RoomFields = ({ state, offer, name = 'room' }: Props) => (
  <>
    {offer.rooms.length > 0 && (
      <RadioGroup
        state={state}
        name={name}
        label="Ruimte"
        hint="Er komen nooit meer plaatsen dan er in de ruimte passen. Tijd om klaar te zetten en op te ruimen is meegerekend."
        choices={[{ value: '', label: 'Geen ruimte' }, ...freeFirst(offer.rooms).flatMap(choicesOf)]}
        value=""
        required
      />
    )}
    {offer.equipment.length > 0 && (
      <FieldGroup legend="Apparatuur en leskisten">
        <FieldRow>
          {offer.equipment.map(({ equipment, free }) => (
            <NumberField
              state={state}
              name={piecesName(equipment.id)}
              label={equipment.name}
              hint={`${equipment.pieceIds.length} stuks, dan ${Math.min(...free)} vrij`}
              required
            />
          ))}
        </FieldRow>
      </FieldGroup>
    )}
  </>
);

/** Asks why the rules are set aside. */
export const OverrideField = ({ state }: { state: FormState<'overrideReason'> }) => (
  <TextField state={state} name="overrideReason" label="Waarom mag dit toch" maxlength={300} required />
);

const freeFirst = (rooms: readonly RoomAt[]): RoomAt[] =>
  rooms.toSorted((a, b) => Number(isFree(b)) - Number(isFree(a)));
const isFree = ({ inTheWay }: RoomAt): boolean => inTheWay.every((each) => each.length === 0);

/** A room in each way in which it can be set up. What is there is told once. */
function choicesOf({ room, inTheWay }: RoomAt): Choice[] {
  const seats: Record<SetUp, number | null> = { theatre: room.seatsTheatre, tables: room.seatsTables };
  return SET_UPS.filter((setUp) => seats[setUp] !== null).map((setUp, index) => ({
    value: choiceOf(room.id, setUp),
    label: `${room.name}, ${roomWords.setUps[setUp]} (${seats[setUp]} plaatsen)`,
    hint: [freeText(inTheWay), index === 0 ? takenText(inTheWay) : ''].filter(Boolean).join(': '),
  }));
}

const SET_UPS: readonly SetUp[] = ['theatre', 'tables'];
const isSetUp = (text: string): text is SetUp => (SET_UPS as readonly string[]).includes(text);

function freeText(inTheWay: RoomAt['inTheWay']): string {
  const taken = inTheWay.filter((each) => each.length > 0).length;
  if (inTheWay.length === 1) return taken === 0 ? 'vrij' : 'bezet';
  return taken === 0 ? 'vrij op al deze dagen' : `bezet op ${taken} van de ${inTheWay.length} dagen`;
}

/** Longer lists of days tell nothing more: the days themselves show it. */
const MOST_TOLD = 3;

function takenText(inTheWay: RoomAt['inTheWay']): string {
  const taken = inTheWay.flatMap(([first]) => first ?? []);
  const told = taken.slice(0, MOST_TOLD).map(({ module, label, beginsAt, endsAt }) => {
    const when = roomWords.spanText({ from: beginsAt, until: endsAt });
    return `${when} (${module === 'rooms' ? `gesloten: ${label}` : label})`;
  });
  const others = taken.length - told.length;
  return `${told.join('; ')}${others > 0 ? ` en nog ${others}` : ''}`;
}

/** Which field of a form about several branches this refusal is about. */
function faultyField({ branchId, equipment: kinds }: RoomOffer, why: OccupyRefusal): string {
  const short = why.code === 'not-enough-pieces' && kinds.find(({ equipment }) => equipment.name === why.name);
  return short ? piecesName(short.equipment.id) : roomFieldAt(branchId);
}

/** Which other rooms are free at all of these moments. Empty when there is none. */
function otherRoomsText({ rooms }: RoomOffer, chosen = ''): string {
  const [roomId] = chosen.split(':');
  const free = rooms.filter((each) => each.room.id !== roomId && isFree(each));
  return free.length === 0 ? '' : `Dan wel vrij: ${free.map(({ room }) => room.name).join(', ')}.`;
}

/** A form that asks what is taken: its fields, filled in and read, and the words for what cannot be had. */
export const takeForm = {
  fields: roomFields,
  /** The field that asks for the room of one branch, in a form about several. */
  roomAt: roomFieldAt,
  filled: filledTake,
  read: readTake,
  roomOf,
  faultyField,
  otherRoomsText,
} as const;
