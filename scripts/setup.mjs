/**
 * `node scripts/setup.mjs [--browsers]`: installs what is missing, and nothing else: the packages, and for the tests the
 * browsers, a screen for one of them, a server, what runs the checker of HTML, and programs that open sheets and PDF. It runs
 * before anything is installed, on the Node that happens to be there; the npm scripts that follow run on the Node of the
 * packages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const OLDEST_NODE = 20;

/** Programs that the tests need: any of the names will do, and the Debian package that brings it. */
const PROGRAMS = [
  { names: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { names: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  { names: ['Xvfb'], debian: 'xvfb' },
  { names: ['nginx'], debian: 'nginx-light' },
  { names: ['python3'], debian: 'python3' },
  { names: ['java'], debian: 'default-jre-headless' },
  { names: ['soffice'], debian: 'libreoffice-calc-nogui' },
  { names: ['pdfinfo'], debian: 'poppler-utils' },
  { names: ['unzip'], debian: 'unzip' },
  { names: ['xmllint'], debian: 'libxml2-utils' },
  { names: ['qpdf'], debian: 'qpdf' },
  { names: ['7z', '7zz'], debian: 'p7zip-full' },
  { names: ['WebKitWebDriver'], debian: 'webkit2gtk-driver' },
];

const run = (command, ...parameters) =>
  execFileSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });

/** The packages are those of the lock file when npm has written its own copy after it. */
function packagesAreCurrent() {
  const copy = 'node_modules/.package-lock.json';
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function installPackages() {
  if (packagesAreCurrent()) return;
  const npm = process.env.npm_execpath;
  if (npm === undefined) run('npm', 'ci', '--no-audit', '--no-fund');
  else run(process.execPath, npm, 'ci', '--no-audit', '--no-fund');
}

function has(program) {
  try {
    execFileSync('which', [program], {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin` },
    });
    return true;
  } catch {
    return false;
  }
}

function installPrograms() {
  const missing = PROGRAMS.filter(({ names }) => !names.some(has)).map(({ debian }) => debian);
  if (missing.length === 0) return;
  if (!has('apt-get')) {
    console.warn(
      `Not found: ${missing.join(', ')}. Install them with the package manager of this system; the tests that need them fail until then.`,
    );
    return;
  }
  const administrator = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command, ...rest] = [...administrator, 'apt-get'];
  run(command, ...rest, 'update', '-q');
  run(command, ...rest, 'install', '-y', '-q', '--no-install-recommends', ...missing);
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Node ${process.versions.node} is too old. Install Node ${OLDEST_NODE} or newer from nodejs.org, then try again.`,
  );
  process.exit(1);
}
installPackages();
if (process.argv.includes('--browsers')) installPrograms();
