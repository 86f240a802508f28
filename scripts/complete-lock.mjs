// Run after changing dependencies: `npm run lock`. A registry mirror may lack packages for platforms other than its
// own. npm then leaves these out of the lock file, and `npm ci` refuses it. This adds them as optional entries, which
// npm ci skips on any platform but theirs.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const ABBREVIATIONS = { windows: 'win32', win: 'win32' };

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([parent, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${parent}/node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version)]),
);
const [own, ...others] = [...Object.entries(lock.packages), ...missing];
lock.packages = Object.fromEntries([own, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added to package-lock.json`);

/** The platform is read from the name, by the custom of such packages: @scope/tool-linux-x64-musl. */
function entryFor(name, version) {
  const words = name.split(/[-/]/).map((word) => ABBREVIATIONS[word] ?? word);
  const os = SYSTEMS.find((each) => words.includes(each));
  const cpu = PROCESSORS.find((each) => words.includes(each));
  if (!os || !/^\d/.test(version)) throw new Error(`cannot tell the platform of ${name} ${version}`);
  const libc = words.includes('musl') ? ['musl'] : words.some((word) => word.startsWith('gnu')) ? ['glibc'] : undefined;
  return { version, ...(cpu && { cpu: [cpu] }), optional: true, os: [os], ...(libc && { libc }) };
}
