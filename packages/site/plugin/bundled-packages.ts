import { writeFileSync } from 'node:fs'
import type { Plugin } from '@docusaurus/types'

type Settings = Exclude<ReturnType<NonNullable<Plugin['configureWebpack']>>, void>
type Plugins = NonNullable<Settings['plugins']>

interface Module {
  readonly nameForCondition?: string | null
  readonly modules?: readonly Module[]
}

const NAME = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u

function* packagesOf(modules: readonly Module[]): Generator<string> {
  for (const { nameForCondition, modules: inner = [] } of modules) {
    const [, name] = NAME.exec(nameForCondition ?? '') ?? []
    if (name) yield name.replace('\\', '/')
    yield* packagesOf(inner)
  }
}

/** Writes the names of the packages that pages load code or styles of, sorted, a line each: for the list of licences. */
export function reportBundledPackages(file: string): Plugins[number] {
  return {
    apply({ hooks }) {
      hooks.done.tap('topasked', (stats) => {
        const { modules = [] } = stats.toJson({
          all: false,
          modules: true,
          nestedModules: true,
          modulesSpace: Infinity,
        })
        writeFileSync(file, [...new Set(packagesOf(modules))].sort().join('\n'))
      })
    },
  }
}
