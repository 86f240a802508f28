import type { Actor } from './access.ts';
import type { Tx } from './db.ts';

/** What every command is handed, and nothing else: a command has no other way to the database, the user or the clock. */
export type Ctx = { readonly tx: Tx; readonly actor: Actor; readonly now: Date };
