/** A schema of fields. */
export interface FieldsSchema {
  readonly properties: Readonly<Record<string, object>>
}

/** What a scaffold puts in one field. */
export interface Filled {
  /** YAML after the colon; lines that belong to it may follow. */
  readonly yaml: string
  /** False for an example that an editor has to take the # away from. */
  readonly set: boolean
  /** A line about the values to choose from. */
  readonly note?: string
}

const WIDTH = 96

/** Breaks a sentence into comment lines. */
function toComment(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`# ${word}`)
  }
  return lines
}

/**
 * Every field of a schema in its order, each under its author-facing sentence. Fields without a value are left out;
 * examples are commented out.
 */
export function toScaffold(
  { properties }: FieldsSchema,
  values: Readonly<Record<string, Filled | undefined>>,
): string {
  const lines = Object.entries(properties).flatMap(([name, field]) => {
    const description = 'description' in field ? String(field.description) : ''
    const value = values[name]
    if (!value) return []
    const line = `${name}:${value.yaml.startsWith('\n') ? '' : ' '}${value.yaml}`
    return [
      ...toComment([description, value.note].filter(Boolean).join(' ')),
      ...(value.set ? [line] : line.split('\n').map((line) => `# ${line}`)),
    ]
  })
  return lines.join('\n').concat('\n')
}

export function set(yaml: string, note?: string): Filled {
  return { yaml, set: true, ...(note && { note }) }
}

export function example(yaml: string, note?: string): Filled {
  return { yaml, set: false, ...(note && { note }) }
}
