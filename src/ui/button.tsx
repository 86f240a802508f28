import type { PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
type Look = { kind?: ButtonKind; small?: boolean; icon?: IconName };

const lookOf = ({ kind = 'primary', small }: Look) => `button ${kind}${small ? ' small' : ''}`;

/**
 * Submits the form it stands in. `confirm` asks first, in a dialog (with JavaScript only: the server asks again where it matters).
 * `name` and `value` tell the server which of several buttons was pressed; `form` is the id of a form elsewhere on the page.
 */
export const Button = ({
  children,
  name,
  value,
  form,
  formaction,
  confirm,
  ...look
}: PropsWithChildren<
  Look & { name?: string; value?: string; form?: string; formaction?: string; confirm?: string }
>) => (
  <button
    type="submit"
    class={lookOf(look)}
    name={name}
    value={value}
    form={form}
    formaction={formaction}
    data-confirm={confirm}
  >
    {look.icon && <Icon name={look.icon} />}
    {children}
  </button>
);

/** A link that looks like a button: for going somewhere, never for changing something. */
export const ButtonLink = ({ children, href, ...look }: PropsWithChildren<Look & { href: string }>) => (
  <a class={lookOf(look)} href={href}>
    {look.icon && <Icon name={look.icon} />}
    {children}
  </a>
);

/** A row of buttons, the most important one first. */
export const Actions = ({ children }: PropsWithChildren) => <div class="actions">{children}</div>;
