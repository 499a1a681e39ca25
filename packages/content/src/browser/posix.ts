/** A path without `.` and `..` as far as they can be resolved; as Node's. */
function normalize(path: string): string {
  const isAbsolute = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!isAbsolute) parts.push('..')
  }
  const text = `${isAbsolute ? '/' : ''}${parts.join('/')}`
  if (text === '') return path.endsWith('/') ? './' : '.'
  return path.endsWith('/') && parts.length > 0 ? `${text}/` : text
}

function dirname(path: string): string {
  const at = path.lastIndexOf('/')
  if (at < 0) return '.'
  return at === 0 ? '/' : path.slice(0, at)
}

const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const join = (...paths: readonly string[]): string => normalize(paths.filter((path) => path !== '').join('/'))

/** Both are paths in the content folder: nothing depends on a current folder. */
function relative(from: string, to: string): string {
  const parts = (path: string): string[] =>
    normalize(path)
      .split('/')
      .filter((part) => part !== '' && part !== '.')
  const [start, end] = [parts(from), parts(to)]
  let common = 0
  while (common < start.length && common < end.length && start[common] === end[common]) common += 1
  return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/')
}

/** What of Node's `path.posix` the check uses. */
export const posix = { normalize, dirname, basename, join, relative }
