import type { FormState } from '#kernel/forms.ts';
import { formatCents } from '#kernel/money.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import type { Meant } from '../elsewhere.ts';
import type { DoorHousehold } from '../list.ts';
import { doorTexts } from '../messages.ts';

type Finding = { readonly address: string; readonly state: FormState<'word'>; readonly isFocused: boolean };

/** One field for a code and for a name. With the script the list is filtered while typing, and nothing has to be loaded. */
export const Finder = ({ address, state, isFocused }: Finding) => (
  <div class="door-finder">
    <Form action={`${address}/inchecken`} id="inchecken">
      <TextField
        state={state}
        name="word"
        label="Code of naam"
        autocomplete="off"
        maxlength={100}
        autofocus={isFocused}
        required
      />
      <Actions>
        <Button>Check in</Button>
        <button type="button" class="button secondary" data-door-scan hidden>
          Scan
        </button>
      </Actions>
    </Form>
    <Said />
    <dialog class="dialog door-camera" data-door-camera aria-label="Code scannen">
      <video playsinline muted />
      <p role="status" class="door-said" />
      <form method="dialog">
        <button class="button secondary" type="submit">
          Stop
        </button>
      </form>
    </dialog>
  </div>
);

/** What the script answers, in the same words as the program. `#` is the household. */
const Said = () => (
  <p
    class="door-said"
    role="status"
    data-door-said
    data-in="# is binnen."
    data-already={doorTexts['already-in']({ code: 'already-in', name: '#' })}
    data-left={doorTexts.left()}
    data-waiting={doorTexts.waiting()}
    data-online={doorTexts.online()}
    data-several={doorTexts.several()}
    data-unknown-name={doorTexts['unknown-name']()}
    data-unknown-code="Deze code staat niet op deze lijst. Met netwerk is te zien waar hij bij hoort."
    data-no-code="Dit is geen code van een aanmelding."
    data-no-camera="De camera mag niet aan. Typ de code."
  />
);

/** Who stands at the door with a code that was scanned outside this page, to check in with one button; or why that cannot be. */
export const FoundByCode = ({ address, code, meant }: { address: string; code: string; meant: Meant }) => (
  <div data-door-card>
    {meant.ok ? (
      <Alert title={meant.value.name}>
        <p>{noteOf(meant.value)}</p>
        <Form action={`${address}/inchecken`}>
          <HiddenField name="word" value={code} />
          <Actions>
            <Button>Check in</Button>
          </Actions>
        </Form>
      </Alert>
    ) : (
      <Alert kind="warning">
        <span data-door-found>{textOf(doorTexts, meant.refusal)}</span>
      </Alert>
    )}
  </div>
);

/** Who was checked in just now. */
export const CheckedIn = ({ household }: { household: DoorHousehold }) => (
  <Alert kind="success" title={`${household.name} is binnen`}>
    <p>
      <a href={`#huishouden-${household.id}`}>{noteOf(household)}</a>
    </p>
  </Alert>
);

/** How many they are, and what they still have to pay. */
export function noteOf({ people, centsDue, isExpected }: DoorHousehold): string {
  const parts = [
    ...(isExpected ? [] : ['niet meer aangemeld']),
    people.length === 1 ? '1 persoon' : `${people.length} mensen`,
    ...(centsDue > 0 ? [`nog te betalen ${formatCents(centsDue)}`] : []),
  ];
  return parts.join(' · ');
}
