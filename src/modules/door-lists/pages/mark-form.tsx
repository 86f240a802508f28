import { randomUUID } from 'node:crypto';
import type { PropsWithChildren } from 'hono/jsx';
import { formKeyName } from '#kernel/forms.ts';
import { HiddenField } from '#ui/form.tsx';

/** A form that is a mark: the script of the door list keeps it on the phone until it is sent; without it the form is sent. */
export const MarkForm = ({
  action,
  mark,
  id,
  household,
  isAll = false,
  isExpected = false,
  children,
}: PropsWithChildren<{
  action: string;
  mark: 'presence' | 'walk-in' | 'head-count';
  /** By which the script finds it again once the list was renewed. */
  id?: string;
  household?: string;
  /** About everybody of the household. */
  isAll?: boolean;
  /** About one person who has a place. */
  isExpected?: boolean;
}>) => (
  <form
    method="post"
    action={action}
    class="form"
    id={id}
    novalidate
    data-mark={mark}
    data-household={household}
    data-all={isAll ? '1' : undefined}
    data-expected={isExpected && !isAll ? '1' : undefined}
  >
    <HiddenField name={formKeyName} value={randomUUID()} />
    {children}
  </form>
);
