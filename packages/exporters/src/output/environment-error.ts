/** Something outside of content and call failed; the message is one clear sentence. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}
