import type { Moments } from '#kernel/clock-times.ts';
import type { OccupyRefusal } from '../rooms/index.ts';
import type { NewBooking, NewUse } from './sql/bookings.ts';

type Person = Pick<
  NewBooking,
  'userKind' | 'organisation' | 'contactName' | 'contactEmail' | 'contactPhone' | 'language'
>;
type Wish = Pick<NewBooking, 'roomId' | 'purpose' | 'persons' | 'setUp' | 'equipmentId' | 'pieces' | 'isSocial'>;

export type BookRoom = Person &
  Wish & {
    /** At the desk somebody of staff books, who may set rules aside with a reason. */
    readonly at: 'public' | 'desk';
    readonly spans: readonly Moments[];
    /** What the booker was shown and says yes to, as `agreementOn` gives it. */
    readonly agreed?: string | undefined;
    /** Waits when others have the room. */
    readonly waits?: boolean | undefined;
    readonly overrideReason?: string | undefined;
  };

/** A price or a series is shown before it is booked. */
export type ToAgree = {
  readonly code: 'to-agree';
  readonly priceCents: number | null;
  readonly uses: readonly NewUse[];
};
export type BookRefusal =
  | OccupyRefusal
  | ToAgree
  | { readonly code: 'no-contact' }
  | { readonly code: 'no-days' }
  | { readonly code: 'too-many-uses'; readonly most: number };
