import type { PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';

export type AlertKind = 'info' | 'success' | 'warning' | 'error';

const icons: Record<AlertKind, IconName> = { info: 'info', success: 'check', warning: 'warning', error: 'error' };
const words: Record<AlertKind, string> = { info: 'Let op', success: 'Gelukt', warning: 'Waarschuwing', error: 'Fout' };

/** A message in the page. An error or a success is read out at once; a note or a warning waits its turn. */
export const Alert = ({ kind = 'info', title, children }: PropsWithChildren<{ kind?: AlertKind; title?: string }>) => (
  <div class={`alert ${kind}`} role={kind === 'error' ? 'alert' : kind === 'success' ? 'status' : undefined}>
    <Icon name={icons[kind]} />
    <div>
      {title ? <p class="alert-title">{title}</p> : <span class="visually-hidden">{words[kind]}: </span>}
      {children}
    </div>
  </div>
);
