import { buildStale } from '../../bin/build-stale.mjs'

/**
 * Compiles what the command runs, where it is older than its sources: tests that start the command as a process of its
 * own start it in half the time then.
 */
export default function setup(): void {
  buildStale(['schema', 'content', 'exporters'])
}
