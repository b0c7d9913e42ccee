import { execFileSync } from 'node:child_process';

/** The tests of the command line run the program as users do, from dist/: it must be that of the sources. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' });
}
