import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '#ui/choice-field.tsx';
import { NumberField, TextArea, TextField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import { keysOf, ROOM_FACILITIES, ROOM_KINDS, type RoomFacility } from '../kinds.ts';
import type { Room, RoomDetails } from '../sql/rooms.ts';

const seats = () => field.optionalWholeNumber({ min: 1, max: 2000 });
const minutes = () => field.wholeNumber('Vul minuten in; 0 mag ook', { max: 480 });

export const roomForm = defineForm(
  z
    .object({
      branch: field.optionalText(),
      name: field.text('Vul een naam in, zoals Grote zaal', 100),
      kind: field.oneOf(keysOf(ROOM_KINDS), 'Kies een soort'),
      seatsTheatre: seats(),
      seatsTables: seats(),
      wheelchair: field.ticked(),
      hearingLoop: field.ticked(),
      facilities: field.someOf<RoomFacility>(keysOf(ROOM_FACILITIES)),
      about: field.optionalText(2000),
      setUpMinutes: minutes(),
      clearMinutes: minutes(),
      approvalFromPersons: seats(),
      unstaffedUse: field.ticked(),
      version: field.version(),
      _key: field.key(),
    })
    .refine(({ seatsTheatre, seatsTables }) => seatsTheatre !== undefined || seatsTables !== undefined, {
      path: ['seatsTables'],
      error: 'Vul in hoeveel personen er passen, op een van beide manieren',
    }),
);
export type RoomState = typeof roomForm.empty;
export type RoomValues = Extract<ReturnType<typeof roomForm.parse>, { ok: true }>['values'];

export const roomLabels: Partial<Record<keyof RoomState['raw'], string>> = {
  name: 'Naam',
  kind: 'Soort',
  seatsTheatre: 'Personen in theateropstelling',
  seatsTables: 'Personen aan tafels',
  wheelchair: 'Bereikbaar met een rolstoel',
  hearingLoop: 'Ringleiding',
  facilities: 'In de ruimte',
  about: 'Beschrijving',
  setUpMinutes: 'Tijd om klaar te zetten',
  clearMinutes: 'Tijd om op te ruimen',
  approvalFromPersons: 'Goedkeuring vanaf',
  unstaffedUse: 'Ook te gebruiken als er geen personeel is',
};

export const detailsOf = (values: RoomValues): RoomDetails => ({
  kind: values.kind,
  name: values.name,
  seatsTheatre: values.seatsTheatre ?? null,
  seatsTables: values.seatsTables ?? null,
  wheelchair: values.wheelchair,
  hearingLoop: values.hearingLoop,
  facilities: values.facilities,
  about: values.about ?? '',
  setUpMinutes: values.setUpMinutes,
  clearMinutes: values.clearMinutes,
  approvalFromPersons: values.approvalFromPersons ?? null,
  unstaffedUse: values.unstaffedUse,
});

export const filledFrom = (room: Room): RoomState =>
  roomForm.filled({
    name: room.name,
    kind: room.kind,
    seatsTheatre: room.seatsTheatre?.toString() ?? '',
    seatsTables: room.seatsTables?.toString() ?? '',
    wheelchair: room.wheelchair ? 'on' : '',
    hearingLoop: room.hearingLoop ? 'on' : '',
    facilities: room.facilities.join(),
    about: room.about,
    setUpMinutes: String(room.setUpMinutes),
    clearMinutes: String(room.clearMinutes),
    approvalFromPersons: room.approvalFromPersons?.toString() ?? '',
    unstaffedUse: room.unstaffedUse ? 'on' : '',
    version: String(room.version),
  });

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What it is, and for how many. */
export const Identity = ({ state }: { state: RoomState }) => (
  <>
    <TextField state={state} name="name" label={roomLabels.name} hint="Zoals bezoekers hem kennen" required />
    <RadioGroup state={state} name="kind" label={roomLabels.kind} choices={choicesOf(ROOM_KINDS)} inline required />
    <FieldRow>
      <NumberField state={state} name="seatsTables" label={roomLabels.seatsTables} hint="Leeg: kan niet" />
      <NumberField state={state} name="seatsTheatre" label={roomLabels.seatsTheatre} hint="Leeg: kan niet" />
    </FieldRow>
  </>
);

/** What one finds there. */
export const Offer = ({ state }: { state: RoomState }) => (
  <FieldGroup legend="Wat er is">
    <Checkbox state={state} name="wheelchair" label={roomLabels.wheelchair} required />
    <Checkbox state={state} name="hearingLoop" label={roomLabels.hearingLoop} hint="Voor wie slecht hoort" required />
    <CheckboxGroup
      state={state}
      name="facilities"
      label={roomLabels.facilities}
      choices={choicesOf(ROOM_FACILITIES)}
      required
    />
    <TextArea state={state} name="about" label={roomLabels.about} hint="Korte zinnen, voor bewoners" />
  </FieldGroup>
);

/** How it is given out. */
export const Giving = ({ state }: { state: RoomState }) => (
  <FieldGroup legend="Gebruik">
    <FieldRow>
      <NumberField state={state} name="setUpMinutes" label={roomLabels.setUpMinutes} unit="minuten" required />
      <NumberField state={state} name="clearMinutes" label={roomLabels.clearMinutes} unit="minuten" required />
    </FieldRow>
    <NumberField
      state={state}
      name="approvalFromPersons"
      label={roomLabels.approvalFromPersons}
      hint="Bij zoveel personen of meer beslist eerst een medewerker. Leeg: nooit"
      unit="personen"
    />
    <Checkbox state={state} name="unstaffedUse" label={roomLabels.unstaffedUse} required />
  </FieldGroup>
);
