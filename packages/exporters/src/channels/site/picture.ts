import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fontFiles, LATIN_FAMILY } from '@topasked/content'

const require = createRequire(import.meta.url)

let engine: Promise<void> | undefined

/** The engine is started once in a process. */
function startEngine(): Promise<void> {
  return readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm)
}

/**
 * An SVG picture as PNG, `width` pixels wide: the same bytes on every machine. `families` are those of its text besides
 * the Latin one, which are large: only where they are needed.
 */
export async function toPng(
  svg: string,
  width: number,
  families: readonly string[] = [],
): Promise<Uint8Array> {
  engine ??= startEngine()
  await engine
  const used = svg.includes('<text') ? [...new Set([LATIN_FAMILY, ...families])] : []
  const fontBuffers = await Promise.all(used.flatMap(fontFiles).map((path) => readFile(path)))
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers, defaultFontFamily: LATIN_FAMILY },
  })
  const image = resvg.render()
  const png = image.asPng()
  image.free()
  resvg.free()
  return png
}
