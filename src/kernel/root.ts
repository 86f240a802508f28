import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const above = (folder: string): string =>
  existsSync(path.join(folder, 'package.json')) ? folder : above(path.dirname(folder));

/** The project's folder: the same from source and from the bundle in dist/. Migrations and templates are read below it. */
export const root: string = above(path.dirname(fileURLToPath(import.meta.url)));
