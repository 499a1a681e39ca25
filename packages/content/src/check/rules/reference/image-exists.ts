import type { Nodes } from 'mdast'
import { Edit } from '../../../fix/edit.ts'
import { addressOf, beginningOfName, pathIn } from '../../../read/address.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import { posix } from '../../../read/posix.ts'
import type { Source } from '../../../read/source.ts'
import type { Span } from '../../../read/span.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'
import { pictureAddresses } from '../image/pictures-in.ts'

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** A path as an address in Markdown that needs no angle brackets. */
function toDestination(path: string): string {
  return path.replace(/[\s()<>\\&%#?]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  )
}

function grouped(paths: readonly string[], by: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) groups.set(by(path), [...(groups.get(by(path)) ?? []), path])
  return groups
}

/** Which picture was meant by a path, and whether that is certain: no other has the name, and its folder is not another one. */
function explainer(paths: readonly string[]) {
  const byPath = grouped(paths, fold)
  const byName = grouped(paths, (path) => fold(posix.basename(path)))
  const names = new Names(byName.keys())
  return (path: string, typed: string) => {
    const same = byPath.get(fold(path)) ?? []
    if (same[0]) {
      const reason = `the picture is called ${same[0]}, with other capitals`
      return { reason, right: same[0], isCertain: same.length === 1 }
    }
    const reason = `there is no picture ${path}`
    const tail = fold(typed.replace(/^(?:\.{0,2}\/)+/, ''))
    const moved = byName.get(fold(posix.basename(path))) ?? []
    const [inFolder] = moved.filter((other) => [tail, `images/${tail}`].includes(fold(other)))
    if (inFolder || moved[0]) {
      const isCertain = Boolean(inFolder) || (moved.length === 1 && !tail.includes('/'))
      return { reason, right: inFolder ?? moved[0], isCertain }
    }
    const similar = names.similarTo(fold(posix.basename(path)))
    const meant = byName.get(similar?.name ?? '') ?? []
    const near = meant.filter((other) => posix.dirname(other) === posix.dirname(path))
    return { reason, right: near[0] ?? meant[0], isCertain: Boolean(similar?.certain) && near.length === 1 }
  }
}

/** Where the name of a file, or the whole path where its folder is wrong, stands in an address. */
function spanToFix(source: Source, node: Nodes, path: string, right: string | undefined): Span | undefined {
  const address = addressOf(source.file, node)
  if (!address || right === undefined) return undefined
  const isSameFolder = posix.dirname(right) === posix.dirname(path)
  return isSameFolder ? beginningOfName(address, posix.basename(path)) : pathIn(address).span
}

export const referenceImageExists: ContentRule = {
  id: 'reference/image-exists',
  stage: 'content',
  severity: 'error',
  description:
    'A picture is a PNG, JPEG, WebP or SVG file in images/, and its name is written exactly, including capitals.',
  fixes: true,
  check({ sources, assets, catalog }, found) {
    const present = new Set(sources.filter(({ kind }) => kind === 'image').map(({ file }) => file.path))
    const explain = explainer([...assets.keys()])
    for (const source of sources) {
      for (const node of pictureAddresses(source)) {
        const target = readTarget(node.url, source.file.path)
        // A picture that is there but cannot be used has a message of its own.
        if (target.kind !== 'file' || present.has(target.path)) continue
        const { reason, right, isCertain } = explain(
          target.path,
          decodeURIComponent(/^[^?#]*/.exec(node.url)?.[0] ?? ''),
        )
        const text = right && toDestination(posix.relative(posix.dirname(source.file.path), right))
        const span = isCertain ? spanToFix(source, node, target.path, right) : undefined
        const isSameFolder = right && posix.dirname(right) === posix.dirname(target.path)
        found(source, {
          reason,
          help: text
            ? `write: ${text}${/#.*$/.exec(node.url)?.[0] ?? ''}`
            : 'put a PNG, JPEG, WebP or SVG file in images/',
          place: destinationOf(source.file, node)?.place ?? node.position,
          edits:
            text && span ? [Edit.replaceName(span, isSameFolder ? posix.basename(text) : text)] : undefined,
        })
      }
    }
    const logo = catalog?.data?.brand?.logo
    if (!catalog || !logo || present.has(logo)) return
    const { reason, right } = explain(logo, logo)
    const help = right ? `write: ${right}` : 'put a PNG, JPEG, WebP or SVG file in images/'
    found(catalog.source, { reason, help, place: catalog.source.yaml?.place(['brand', 'logo']) })
  },
}
