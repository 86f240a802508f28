import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { Icon, type IconName } from './icon.tsx';
import { partTexts } from './texts/part-texts.ts';

export type AlertKind = 'info' | 'success' | 'warning' | 'error';

const icons: Record<AlertKind, IconName> = { info: 'info', success: 'check', warning: 'warning', error: 'error' };

/**
 * A message in the page. An error or a success is read out at once; a note or a warning waits its turn. `focused`: the page
 * is there to say this.
 */
export const Alert = ({
  kind = 'info',
  title,
  language = 'nl',
  focused = false,
  children,
}: PropsWithChildren<{ kind?: AlertKind; title?: string; language?: Language; focused?: boolean }>) => (
  <div
    class={`alert ${kind}`}
    role={kind === 'error' ? 'alert' : kind === 'success' ? 'status' : undefined}
    tabindex={focused ? -1 : undefined}
    autofocus={focused}
  >
    <Icon name={icons[kind]} />
    <div>
      {title ? (
        <p class="alert-title">{title}</p>
      ) : (
        <span class="visually-hidden">{partTexts[language].alert[kind]}: </span>
      )}
      {children}
    </div>
  </div>
);
