import { Button } from '#ui/button.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import type { Demand } from '../demand.ts';
import type { Slot } from '../slots.ts';
import { slotText } from '../words.ts';

/** Plans an extra date at this moment, from whatever page it stands on. */
export const ExtraDateButton = ({ demand: { activityId, like }, slot }: { demand: Demand; slot: Slot }) => (
  <Form action={`/werk/activiteiten/${activityId}/extra-datum`}>
    <HiddenField name="likeId" value={like.id} />
    <HiddenField name="day" value={slot.day} />
    {slot.room && <HiddenField name="roomId" value={slot.room.id} />}
    {slot.room && <HiddenField name="setUp" value={slot.room.setUp} />}
    <Button kind="secondary" small>
      Plan deze datum en laat het weten<span class="visually-hidden">: {slotText(slot)}</span>
    </Button>
  </Form>
);
