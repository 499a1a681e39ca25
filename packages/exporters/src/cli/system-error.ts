/** Operating-system errors about disk and permissions, as sentences. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would be larger than allowed',
  EMFILE: 'too many files are open',
  ENOTDIR: 'part of the path is a file, not a folder',
  EXDEV: 'it is the root of a disk: name a folder on that disk',
  EBUSY: 'it is in use or the root of a disk: name a folder on that disk',
}

/** An operating-system error as one sentence; undefined for any other error. */
export function systemSentence(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : ''
  return `${path}${WORDS[String(error.code)] ?? error.message}`
}

/** The first such error code in another program's output. */
export function systemCodeIn(text: string): string | undefined {
  return Object.keys(WORDS).find((code) => new RegExp(`\\b${code}\\b`).test(text))
}
