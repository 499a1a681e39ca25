/** Errors of the operating system that say something about disk and rights, in words. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'no right to write there',
  EPERM: 'no right to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would be larger than allowed',
  EMFILE: 'too many files are open',
  ENOTDIR: 'a part of the path is a file',
  EXDEV: 'it is a disk of its own: name a folder on it',
  EBUSY: 'it is a disk of its own, or in use: name a folder on it',
}

/** One sentence for an error of the operating system; undefined for any other. */
export function systemSentence(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : ''
  return `${path}${WORDS[String(error.code)] ?? error.message}`
}

/** The first code of such an error in the talk of another program. */
export function systemCodeIn(text: string): string | undefined {
  return Object.keys(WORDS).find((code) => new RegExp(`\\b${code}\\b`).test(text))
}
