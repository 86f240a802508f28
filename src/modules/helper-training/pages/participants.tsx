import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { HELPER_ROLES, mustAct, type Training } from '../domain.ts';
import type { HelperStanding } from '../queries.ts';
import { STANDINGS, untilText } from '../words.ts';
import { MEETINGS } from './addresses.ts';
import type { LoadedMeeting } from './load-meeting.ts';

/** Which of these helpers come, or were there. */
export const participantsForm = (helpers: readonly HelperStanding[]) =>
  defineForm(
    z.object({
      helperIds: field.someOf(helpers.map(({ id }) => id)),
      version: field.version(),
      _key: field.key(),
    }),
  );
export type ParticipantsState = ReturnType<typeof participantsForm>['empty'];

/** The form as it stands. */
export const filledParticipants = ({ meeting, helpers, participants }: LoadedMeeting): ParticipantsState =>
  participantsForm(helpers).filled({ helperIds: participants.join(','), version: String(meeting.version) });

/** The helpers to tick, those who need this training most on top. */
export const ParticipantsForm = ({ state, loaded }: { state: ParticipantsState; loaded: LoadedMeeting }) => {
  const { meeting, training, helpers, isPast } = loaded;
  if (helpers.length === 0)
    return <EmptyState title="Nog geen helpers">Zet eerst helpers in het overzicht.</EmptyState>;
  return (
    <Card title={isPast ? 'Wie was er?' : 'Wie komt er?'}>
      <Form action={`${MEETINGS}/${meeting.id}/deelnemers`}>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <CheckboxGroup
          state={state}
          name="helperIds"
          label={isPast ? 'Kruis aan wie er was' : 'Kruis aan wie er komt'}
          hint={training && 'Wie deze training het hardst nodig heeft, staat bovenaan.'}
          choices={byNeed(helpers, training).map((helper) => ({
            value: helper.id,
            label: helper.name,
            hint: hintOn(helper, training),
          }))}
          required
        />
        <Actions>
          <Button>{isPast ? 'Bewaar wie er was' : 'Bewaar wie er komt'}</Button>
        </Actions>
      </Form>
    </Card>
  );
};

/** How the helper stands with what the training is for: a refresher with the one that it renews. */
const standsWith = ({ standings }: HelperStanding, of: Training | undefined) =>
  standings.find(({ training }) => training.id === (of?.renewsId ?? of?.id));

function byNeed(helpers: readonly HelperStanding[], training: Training | undefined): HelperStanding[] {
  const needs = (helper: HelperStanding): boolean => {
    const stands = standsWith(helper, training);
    return stands !== undefined && mustAct(stands.training, helper.role, stands.standing);
  };
  return helpers.toSorted((one, other) => Number(needs(other)) - Number(needs(one)));
}

function hintOn(helper: HelperStanding, training: Training | undefined): string {
  const standing = standsWith(helper, training)?.standing;
  const stands = standing ? [STANDINGS[standing.state], untilText(standing)].filter(Boolean).join(' ') : '';
  return [HELPER_ROLES[helper.role], stands].filter(Boolean).join(', ');
}
