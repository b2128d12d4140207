import { unlinkSync } from 'node:fs';

const paths = new Set<string>();

let watching = false;

/** Notes a temporary file before it is made, so that it is taken away however the process ends. */
export function noteTemporary(path: string): void {
  if (!watching) process.once('exit', removeTemporaryFiles);
  watching = true;
  paths.add(path);
}

/** Forgets a temporary file that is gone, or stands under its own name now. */
export function forgetTemporary(path: string): void {
  paths.delete(path);
}

/** Takes away at once every temporary file that is still noted. For the end of the process, when nothing can be awaited. */
export function removeTemporaryFiles(): void {
  for (const path of paths) {
    try {
      unlinkSync(path);
    } catch {
      // Gone already.
    }
  }
  paths.clear();
}
