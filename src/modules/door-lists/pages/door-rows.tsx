import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { DoorAnswer } from '../answers.ts';
import { type CodeOf, namesOf } from '../find-at-door.ts';
import type { DoorHousehold, DoorPerson, Doubt } from '../list.ts';
import { noteOf } from './finder.tsx';
import { MarkForm } from './mark-form.tsx';

type Rows = { address: string; list: readonly DoorHousehold[]; seen: number };
type Row = { address: string; household: DoorHousehold; seen: number };

/** Everybody on the list under their letter, with a button for each person and one for the whole household. */
export const DoorRows = ({ address, list, seen, mayMark, codeOf }: Rows & { mayMark: boolean; codeOf: CodeOf }) => (
  <>
    {[...Map.groupBy(list, ({ letter }) => letter)].map(([letter, households]) => (
      <section class="door-letter" id={`letter-${letter === '#' ? 'anders' : letter}`} aria-label={letter}>
        <h2>{letter}</h2>
        <ul class="door-list">
          {households.map((household) => (
            <li
              id={`huishouden-${household.id}`}
              data-code={codeOf(household.id)}
              data-names={namesOf(household)}
              data-expected={household.isExpected ? '1' : undefined}
            >
              <p class="door-who">
                <strong dir="auto">{household.name}</strong> <span data-note>{noteOf(household)}</span>
              </p>
              {household.answers.map((answer) => (
                <Answer household={household} answer={answer} />
              ))}
              {mayMark && <Marks address={address} household={household} seen={seen} />}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

const Answer = ({ household: { people }, answer }: { household: DoorHousehold; answer: DoorAnswer }) => {
  const who = people.find(({ person }) => person === answer.person)?.label;
  return (
    <p class="door-answer" data-note>
      <bdi>{answer.question}</bdi> {who && <bdi>({who}) </bdi>}
      <b dir="auto">{answer.answer}</b>
    </p>
  );
};

const Marks = ({ address, household, seen }: Row) => {
  const { people, name } = household;
  return (
    <div class="door-marks">
      {people.length > 1 && <Mark {...{ address, household, seen, people }} label="Allemaal" about={name} isAll />}
      {people.map((person) => (
        <Mark {...{ address, household, seen }} people={[person]} label={person.label} about={name} />
      ))}
    </div>
  );
};

type Marked = Row & { people: readonly DoorPerson[]; label: string; about: string; isAll?: boolean };

/** A button that is pressed in once they are in; pressed again it takes that back. */
const Mark = ({ address, household, seen, people, label, about, isAll = false }: Marked) => {
  const isIn = people.every(({ isPresent }) => isPresent);
  return (
    <MarkForm
      action={`${address}/aanwezigen`}
      mark="presence"
      id={`${isAll ? 'allemaal' : `mens-${people[0]?.person}`}-${household.id}`}
      household={household.id}
      isAll={isAll}
      isExpected={household.isExpected}
    >
      <HiddenField name="registration" value={household.id} />
      <HiddenField name="persons" value={personsText(people)} />
      <HiddenField name="present" value={isIn ? '' : '1'} />
      <HiddenField name="seen" value={seen} />
      <button type="submit" class="door-mark" aria-pressed={isIn ? 'true' : 'false'}>
        <Icon name="check" />
        <span dir="auto">{label}</span>
        <span class="visually-hidden"> van {about}</span>
      </button>
    </MarkForm>
  );
};

const personsText = (people: readonly DoorPerson[]): string =>
  people.map(({ person, band }) => `${person}:${band}`).join(',');

const DOUBTS: Record<Doubt, string> = {
  devices: 'Twee telefoons zeggen iets anders.',
  cancelled: 'Is binnen, maar had zich intussen afgemeld.',
  gone: 'Is binnen, maar staat niet meer bij dit huishouden.',
};

/** What staff have to rule on: both truths are kept, and they say which holds. */
export const Doubts = ({ address, list, seen }: Rows) => {
  const doubts = list.flatMap((household) =>
    household.people.flatMap((person) => (person.doubt ? [{ household, person, doubt: person.doubt }] : [])),
  );
  if (doubts.length === 0) return null;
  return (
    <Alert kind="warning" title="Kijk dit nog na">
      <ul class="door-doubts">
        {doubts.map(({ household, person, doubt }) => (
          <li>
            <p>
              <strong dir="auto">{household.name}</strong>, {person.label}. {DOUBTS[doubt]}
            </p>
            <Ruling address={address} household={household} seen={seen} person={person} />
          </li>
        ))}
      </ul>
    </Alert>
  );
};

const Ruling = ({ address, household, seen, person }: Row & { person: DoorPerson }) => (
  <Actions>
    {[
      { present: '1', label: 'Was er' },
      { present: '', label: 'Was er niet' },
    ].map(({ present, label }) => (
      <Form action={`${address}/aanwezigen`}>
        <HiddenField name="registration" value={household.id} />
        <HiddenField name="persons" value={personsText([person])} />
        <HiddenField name="present" value={present} />
        <HiddenField name="rules" value="1" />
        <HiddenField name="seen" value={seen} />
        <Button kind="secondary" small>
          {label}
        </Button>
      </Form>
    ))}
  </Actions>
);
