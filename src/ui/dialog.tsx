import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { Icon } from './icon.tsx';
import { partTexts } from './texts/part-texts.ts';

/** A dialog that a button opens; the browser does the opening, closing and focus, so it works without JavaScript. */
export const Dialog = ({
  id,
  button,
  title,
  language = 'nl',
  children,
}: PropsWithChildren<{ id: string; button: Child; title: Child; language?: Language }>) => (
  <>
    <button type="button" class="button secondary" popovertarget={id}>
      {button}
    </button>
    <dialog id={id} popover="auto" class="dialog" aria-labelledby={`${id}-title`}>
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button
          type="button"
          class="icon-button"
          popovertarget={id}
          popovertargetaction="hide"
          aria-label={partTexts[language].close}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  </>
);
