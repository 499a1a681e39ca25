/** What was asked for cannot be done; the message is one clear sentence. */
export class EditError extends Error {
  override readonly name = 'EditError'
}
