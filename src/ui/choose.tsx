import type { Child, PropsWithChildren } from 'hono/jsx';

/** A list of things to tick, each with what must be said about it once it is ticked. */
export const ChooseList = ({ children }: PropsWithChildren) => <ul class="choose-list">{children}</ul>;

/** One thing to tick. What stands in it shows while it is ticked; a browser that does not know `:has` shows it always. */
export const Choose = ({
  name,
  label,
  checked,
  marks,
  note,
  children,
}: PropsWithChildren<{ name: string; label: Child; checked: boolean; marks?: Child; note?: Child }>) => (
  <li class="choose">
    <div class="choice">
      <input type="checkbox" id={name} name={name} checked={checked} />
      <label for={name}>{label}</label>
      {note && <p class="hint">{note}</p>}
    </div>
    {marks && <div class="badges">{marks}</div>}
    {children && <div class="chosen">{children}</div>}
  </li>
);
