import { readdirSync } from 'node:fs'
import type { Example } from './example.ts'

const FOLDER = new URL('./rules/', import.meta.url)

async function examplesIn(path: string): Promise<readonly Example[]> {
  const { examples }: { examples: readonly Example[] } = await import(new URL(path, FOLDER).href)
  return examples
}

const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
)

/** The examples of each rule by its id, which is the path of their file in `rules/`: tests, and the page about the rule. */
export const RULE_EXAMPLES: ReadonlyMap<string, readonly Example[]> = new Map(
  await Promise.all(
    paths.map(async (path) => [path.replaceAll('\\', '/').slice(0, -3), await examplesIn(path)] as const),
  ),
)
