// A Python with PySpark and DuckDB: the one that PYSPARK_PYTHON names, or an environment of the project's own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const PACKAGES = { pyspark: '4.3.0', duckdb: '2.0.0' };

const ends = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...env } }).status === 0;

/** The path of a Python that has them; they are installed from PyPI on first use, and Java for Spark. */
export function findSpark() {
  if (!ends('java', ['-version'])) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    ends('apt-get', ['update'], quiet);
    ends('apt-get', ['install', '-y', '--no-install-recommends', 'default-jre-headless'], quiet);
  }
  if (!ends('java', ['-version']))
    throw new Error('Found no Java, which Spark needs. Install default-jre-headless.');
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}==${version}`);
  const check =
    'import sys; from importlib.metadata import version as v; assert all(v(n) == w for n, w in (one.split("==") for one in sys.argv[1:]))';
  const has = (python) => ends(python, ['-c', check, ...wanted]);
  const named = process.env.PYSPARK_PYTHON;
  if (named !== undefined && has(named)) return named;
  const folder = join(root, 'node_modules/.cache/pyspark');
  const python = join(folder, 'bin/python');
  if (existsSync(python) && has(python)) return python;
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  if (!ends('python3', ['-m', 'venv', folder])) {
    ends('apt-get', ['install', '-y', '--no-install-recommends', 'python3-venv'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    if (!ends('python3', ['-m', 'venv', folder]))
      throw new Error('Cannot make a Python environment for Spark. Install python3-venv.');
  }
  ends(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted]);
  if (has(python)) return python;
  throw new Error(
    `Cannot install ${wanted.join(' and ')} from PyPI. Set PYSPARK_PYTHON to a Python that has them.`,
  );
}
