// A PostgreSQL server of its own for a test run: Debian's program, an empty folder, a socket in it, gone at the end.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder with PostgreSQL's programs; installs Debian's package where there is none. */
function findPrograms() {
  const found = programFolder();
  if (found !== undefined) return found;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']])
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const installed = programFolder();
  if (installed !== undefined) return installed;
  throw new Error(
    'Found no PostgreSQL server: expected initdb and pg_ctl. Install the Debian package postgresql.',
  );
}

function programFolder() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((one) => join(debian, one, 'bin')), '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

/** The server refuses to run as root, so root starts it as somebody without rights. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('Cannot start PostgreSQL as root: expected a user postgres or nobody. Add one of them.');
}

/** Starts a server. `host` is the folder of its socket; `stop` ends it and removes all it wrote. */
export function startPostgres() {
  const programs = findPrograms();
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'tester', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c jit=off`;
  const log = join(folder, 'log');
  execFileSync(join(programs, 'pg_ctl'), ['-D', data, '-l', log, '-w', '-o', settings, 'start'], options);
  return {
    host: folder,
    stop: () => {
      spawnSync(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
