// Builds, then runs the program in this same process: one process less between npm and the server.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../src/kernel/root.ts';
import { build } from './build.ts';

process.chdir(root);
process.setSourceMapsEnabled(true);
await build();
await import(pathToFileURL(path.join(root, 'dist/main.mjs')).href);
