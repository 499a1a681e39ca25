/** Wrong usage: the folder must not be replaced. The message is one clear sentence. */
export class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError'
}

/** Another build is writing to the same folder. The message is one clear sentence. */
export class OutputBusyError extends Error {
  override readonly name = 'OutputBusyError'
}
