import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'
import { PASSWORD, SECRET_KINDS } from './secret-kinds.ts'

const WITHDRAW =
  'take it out and have it withdrawn where it was made: whoever can read this file, or its history, can use it'
const CHANGE =
  'take the password out and have it changed: whoever can read this file, or its history, can use it'

/** One expression that is tried first: nearly no file has any. */
const ANY = new RegExp(SECRET_KINDS.map(({ pattern }) => pattern.source).join('|'))

function* secretsIn(source: Source): Iterable<Finding> {
  const typed = String(source.file.value ?? '')
  for (const { what, pattern } of ANY.test(typed) ? SECRET_KINDS : []) {
    const match = pattern.exec(typed)
    if (!match) continue
    const place = placeAt(source.file, match.index, match.index + match[0].length)
    yield { reason: `there is ${what} here`, help: WITHDRAW, place }
    return
  }
  const password = PASSWORD.exec(typed)
  const secret = password?.groups?.secret
  if (!password || secret === undefined) return
  const end = password.index + password[0].length
  yield {
    reason: 'there is a password here',
    help: CHANGE,
    place: placeAt(
      source.file,
      end - secret.length,
      end - (/[.,;:!?)\]"'`*]*$/.exec(secret)?.[0].length ?? 0),
    ),
    severity: 'warning',
  }
}

/** Said once a file: the first one is enough to stop it. */
export const textNoSecret: ContentRule = {
  id: 'text/no-secret',
  stage: 'content',
  severity: 'error',
  description:
    'No file holds a key, a token or a password: everything here is public, and stays in its history.',
  check({ sources }, found) {
    for (const source of sources)
      if (source.kind !== 'image') for (const finding of secretsIn(source)) found(source, finding)
  },
}
