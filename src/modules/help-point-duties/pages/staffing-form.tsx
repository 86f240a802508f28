import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/field.tsx';
import { FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { HELPER_ROLES, type HelperRole } from '../../helper-training/index.ts';
import { type Duty, type Needs, ROLES, type Staffing } from '../domain.ts';

/** No hour has more helpers than there are rows. */
const ROWS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
type Row = (typeof ROWS)[number];
const MOST_OF_A_ROLE = 9;

type NeedName = `needs-${HelperRole}`;
type RowName = `who${Row}` | `role${Row}`;

const needFields = Object.fromEntries(
  ROLES.map((role) => [`needs-${role}`, field.optionalWholeNumber({ max: MOST_OF_A_ROLE })]),
) as Record<NeedName, ReturnType<typeof field.optionalWholeNumber>>;

const rowFields = Object.fromEntries(
  ROWS.flatMap((row) => [
    [`who${row}`, field.optionalText(40)],
    [`role${row}`, field.optionalText(20)],
  ]),
) as Record<RowName, ReturnType<typeof field.optionalText>>;

/** How many of each role, and who: a row each; a row without somebody is none. */
export const staffingForm = defineForm(
  z.object({ ...needFields, ...rowFields, version: field.version(), _key: field.key() }),
);
export type StaffingState = typeof staffingForm.empty;

type Values = Record<RowName, string | undefined> & Record<NeedName, number | undefined>;

export const readNeeds = (values: Values): Needs =>
  Object.fromEntries(ROLES.flatMap((role) => (values[`needs-${role}`] ? [[role, values[`needs-${role}`]]] : [])));

/** Who was chosen; without a role they come as who usually helps: an officer. */
export const readDuties = (values: Values): Duty[] =>
  ROWS.flatMap((row) => {
    const accountId = values[`who${row}`];
    const role = ROLES.find((each) => each === values[`role${row}`]) ?? 'officer';
    return accountId === undefined ? [] : [{ accountId, role }];
  });

/** The fault beside the last row with this account. */
export function withFaultyAccount(state: StaffingState, accountId: string, text: string): StaffingState {
  const row = ROWS.findLast((each) => state.raw[`who${each}`] === accountId) ?? 0;
  return withError(state, `who${row}`, text);
}

/** The form as it stands; `version` is that of its own staffing, which a dated hour may not have yet. */
export const filledWith = (staffing: Pick<Staffing, 'needs' | 'duties'> | undefined, version: number): StaffingState =>
  staffingForm.filled({
    ...Object.fromEntries(ROLES.map((role) => [`needs-${role}`, String(staffing?.needs[role] ?? '')])),
    ...Object.fromEntries(
      (staffing?.duties ?? []).flatMap(({ accountId, role }, row) => [
        [`who${row}`, accountId],
        [`role${row}`, role],
      ]),
    ),
    version: String(version),
  });

type Helper = { readonly id: string; readonly name: string };

/** All rows that say something and two more. */
function rowsShown({ raw }: StaffingState): readonly Row[] {
  const last = ROWS.findLast((row) => raw[`who${row}`]) ?? -1;
  return ROWS.slice(0, last + 3);
}

export const StaffingForm = ({ state, helpers }: { state: StaffingState; helpers: readonly Helper[] }) => (
  <Card>
    <Form>
      <HiddenField state={state} name="version" />
      <FieldGroup legend="Hoeveel helpers zijn er nodig?">
        <FieldRow>
          {ROLES.map((role) => (
            <NumberField
              state={state as FormState<NeedName>}
              name={`needs-${role}`}
              label={HELPER_ROLES[role]}
              width="short"
              required
            />
          ))}
        </FieldRow>
      </FieldGroup>
      <FieldGroup legend="Wie is er?">
        {rowsShown(state).map((row) => (
          <HelperRow state={state} row={row} helpers={helpers} />
        ))}
      </FieldGroup>
      <Actions>
        <Button>Bewaar bezetting</Button>
      </Actions>
    </Form>
  </Card>
);

const HelperRow = ({ state, row, helpers }: { state: StaffingState; row: Row; helpers: readonly Helper[] }) => (
  <FieldRow>
    <Select
      state={state}
      name={`who${row}`}
      label={`Helper ${row + 1}`}
      prompt="Niemand"
      choices={helpers.map(({ id, name }) => ({ value: id, label: name }))}
      required
    />
    <Select
      state={state}
      name={`role${row}`}
      label="Als"
      value="officer"
      prompt=""
      choices={choicesOf(HELPER_ROLES)}
      required
    />
  </FieldRow>
);

/** The fields by name, for who must see what somebody else saved. */
export const STAFFING_LABELS: Readonly<Partial<Record<NeedName, string>>> = Object.fromEntries(
  ROLES.map((role) => [`needs-${role}`, HELPER_ROLES[role]]),
);
