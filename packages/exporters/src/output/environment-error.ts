/** A failure of the environment rather than of the content or the usage; the message is one clear sentence. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}
