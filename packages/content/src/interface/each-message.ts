import { ENGLISH_MESSAGES, type Messages } from '@topasked/schema'

/** A message of a catalog beside the English one that it stands for. */
export interface MessagePair {
  readonly path: readonly (string | number)[]
  readonly english: string
  /** Undefined where the catalog has none. */
  readonly message: string | undefined
}

type Part = Messages[string] | undefined

/** Every message that there is in English, with that of a catalog in the same place. */
export function* eachMessage(
  words: Messages | undefined,
  english: Messages = ENGLISH_MESSAGES,
  path: readonly string[] = [],
): Generator<MessagePair> {
  for (const [key, own] of Object.entries(english)) {
    const part: Part = words?.[key]
    const at = [...path, key]
    if (typeof own === 'string')
      yield { path: at, english: own, message: typeof part === 'string' ? part : undefined }
    else if (Array.isArray(own))
      for (const [index, one] of own.entries())
        yield { path: [...at, index], english: one, message: Array.isArray(part) ? part[index] : undefined }
    else yield* eachMessage(part as Messages | undefined, own as Messages, at)
  }
}
