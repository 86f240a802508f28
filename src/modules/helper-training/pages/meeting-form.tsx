import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { found } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DateField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { StaleNotice } from '#ui/stale-notice.tsx';
import type { Meeting, MeetingDetails } from '../sql/meetings.ts';
import { MEETINGS } from './addresses.ts';
import type { MeetingChoices } from './meeting-choices.ts';

const labels = {
  trainingId: 'Wat is het?',
  topics: 'Waarover, bij intervisie',
  heldOn: 'Dag',
  place: 'Plek',
  givenBy: 'Wie geeft of leidt het?',
  municipality: 'Voor wie?',
} as const;

/** What a meeting without a training is called. */
export const INTERVISION = 'Intervisie: samen moeilijke vragen bespreken';

export const meetingForm = defineForm(
  z.object({
    trainingId: field.optionalText(),
    topics: field.optionalText(600),
    heldOn: field.day(),
    place: field.text('Vul in waar het is', 160),
    givenBy: field.optionalText(160),
    municipality: field.optionalText(),
    version: field.version(),
    _key: field.key(),
  }),
);
export type MeetingState = typeof meetingForm.empty;
type Values = Extract<ReturnType<typeof meetingForm.parse>, { ok: true }>['values'];

/** The form as it stands for a meeting, or for a new one. */
export function filledMeeting(meeting: Meeting | undefined, { municipalities, everywhere }: MeetingChoices) {
  const only = everywhere ? undefined : municipalities[0]?.slug;
  if (!meeting) return meetingForm.filled({ municipality: only ?? '' });
  const { heldOn, place, givenBy, topics, municipalityCode, version } = meeting;
  const trainingId = meeting.trainingId ?? '';
  const municipality = municipalities.find(({ code }) => code === municipalityCode)?.slug ?? '';
  return meetingForm.filled({ trainingId, heldOn, place, givenBy, topics, municipality, version: String(version) });
}

/** What was typed. Throws NotFound for a training or municipality that was not among the choices. */
export const meetingDetails = (values: Values, { trainings, municipalities }: MeetingChoices): MeetingDetails => ({
  trainingId:
    values.trainingId === undefined
      ? null
      : found(
          trainings.find(({ id }) => id === values.trainingId),
          'training',
        ).id,
  ...{ heldOn: values.heldOn, place: values.place, givenBy: values.givenBy ?? '', topics: values.topics ?? '' },
  municipalityCode:
    values.municipality === undefined
      ? null
      : found(
          municipalities.find(({ slug }) => slug === values.municipality),
          'municipality',
        ).code,
});

type Props = { state: MeetingState; choices: MeetingChoices; saved?: MeetingState['raw'] | undefined };

/** Which training is given when and where, and for whom. */
export const MeetingForm = ({ state, choices, saved }: Props) => (
  <>
    <StaleNotice labels={labels} saved={saved} typed={state.raw} />
    <Card title="Wat, waar en wanneer">
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <Select
          state={state}
          name="trainingId"
          label={labels.trainingId}
          prompt={INTERVISION}
          choices={choices.trainings.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <FieldRow>
          <DateField state={state} name="heldOn" label={labels.heldOn} required />
          <TextField state={state} name="place" label={labels.place} required />
        </FieldRow>
        <TextField
          state={state}
          name="givenBy"
          label={labels.givenBy}
          hint="De organisatie, zoals Biblionet Drenthe."
        />
        <TextArea
          state={state}
          name="topics"
          label={labels.topics}
          rows={2}
          hint="De vraag, niet de bezoeker: geen naam, leeftijd, dorp of dag."
        />
        <Select
          state={state}
          name="municipality"
          label={labels.municipality}
          prompt={choices.everywhere ? 'Helpers van alle gemeenten' : ''}
          choices={choices.municipalities.map(({ slug, name }) => ({ value: slug, label: `Helpers in ${name}` }))}
          required
        />
        <Actions>
          <Button>Bewaar</Button>
          <a href={MEETINGS}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);
