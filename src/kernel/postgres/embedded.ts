import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type pg from 'pg';
import { type Binaries, bundledBinaries, installedBinaries, program } from './binaries.ts';
import { createCluster, readPassword, SUPERUSER, serverEnvironment, type Transport } from './cluster.ts';
import { type Holder, hold } from './holder.ts';
import { endOfLog, type Launched, launch, type Settings } from './launch.ts';
import { findPostmaster, type Postmaster, removeLeftovers } from './leftovers.ts';
import { type Places, settlePlaces } from './places.ts';
import { isAlive, waitUntil } from './processes.ts';

export type EmbeddedServer = {
  config: pg.ClientConfig;
  /** The folder of the data: `<dataDir>/postgresql`, or where the note in the data folder points. */
  home: string;
  pid: number;
  /** The server ran already: another program uses it, or one that was killed left it. */
  adopted: boolean;
  /** Stops the server, unless another program uses it too: the last one out does. Close own connections first. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** PostgreSQL settings that replace the usual ones, such as `{ fsync: 'off' }` for a throwaway server. */
  settings?: Settings;
  /** Programs of a distribution instead of the bundled ones. */
  bin?: string;
  transport?: Transport;
  /** Where programs and data go when the server's user cannot enter their own folder. */
  fallback?: string;
};

const START_MS = 120_000;
const STOP_MS = 60_000;

/**
 * Starts PostgreSQL on a data folder (made on the first start, with an empty database `biebwerk`), or adopts the one
 * that works there already. Never as root. Throws a sentence when the folder or the platform does not allow it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const fallback = options.fallback ?? '/var/lib/biebwerk';
  const transport = options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket');
  const settings = options.settings ?? {};
  const places = settlePlaces(options.dataDir, fallback);
  const binaries = options.bin ? installedBinaries(options.bin) : bundledBinaries(places.user, fallback);
  const server = { binaries, places, transport };
  createCluster(binaries, places, { transport, durable: settings.fsync !== 'off' });

  const running = await reach(server, () => findPostmaster(places.home) === undefined);
  if (running) return embedded(server, running, true);
  await removeLeftovers(places);
  const launched = await launch(binaries, places, { transport, settings });
  const started = await reach(server, () => isLost(launched, places.home));
  if (started) return embedded(server, started, false);
  throw new Error(`PostgreSQL did not start. Its log ${places.log} ends with:\n${endOfLog(places.log)}`);
}

type Server = { binaries: Binaries; places: Places; transport: Transport };
type Reached = { config: pg.ClientConfig; holder: Holder; postmaster: Postmaster };

/** Another program may have been first: then the process launched here ends, and the other's server is waited for. */
const isLost = (launched: Launched, home: string): boolean => launched.hasEnded() && !findPostmaster(home);

/** Connects as soon as the server is ready, which takes a while after a crash. Gives undefined once it is hopeless. */
async function reach(server: Server, isHopeless: () => boolean): Promise<Reached | undefined> {
  for (const end = performance.now() + START_MS; performance.now() < end; await sleep(10)) {
    const postmaster = findPostmaster(server.places.home);
    const config = postmaster && configOf(server, postmaster);
    const holder = config && (await hold(config));
    if (holder) return { config, holder, postmaster };
    if (isHopeless()) return undefined;
  }
  throw new Error(`PostgreSQL in ${server.places.home} does not answer. See ${server.places.log}.`);
}

function configOf({ places, transport }: Server, { port }: Postmaster): pg.ClientConfig {
  const login = { user: SUPERUSER, database: SUPERUSER, ssl: false };
  return transport === 'socket'
    ? { ...login, host: places.run, port }
    : { ...login, host: '127.0.0.1', port, password: readPassword(places) };
}

function embedded(server: Server, { config, holder, postmaster }: Reached, adopted: boolean): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    if ((await holder.letGo()).isLast) await stopServer(server, postmaster.pid);
  };
  return {
    config,
    home: realpathSync(server.places.home),
    pid: postmaster.pid,
    adopted,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Rolls back what is open, writes everything to the data folder, ends. */
async function stopServer({ binaries, places, transport }: Server, pid: number): Promise<void> {
  if (transport === 'loopback') {
    const options = { ...places.user, env: serverEnvironment, cwd: path.parse(places.home).root };
    await promisify(execFile)(program(binaries, 'pg_ctl'), ['stop', '-D', places.home, '-m', 'fast', '-s'], options);
  } else if (isAlive(pid)) {
    process.kill(pid, 'SIGINT');
  }
  if (await waitUntil(() => !isAlive(pid), STOP_MS)) return;
  throw new Error(`PostgreSQL (process ${pid}) did not stop within a minute. See ${places.log}.`);
}
