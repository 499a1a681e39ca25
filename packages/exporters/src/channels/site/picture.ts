import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const require = createRequire(import.meta.url)
const FOLDER = '@expo-google-fonts'

/** Source Sans 3 as on the pages, and the Chinese face of the handouts, which is large: only where it is needed. */
const FONTS = {
  latin: [
    `${FOLDER}/source-sans-3/700Bold/SourceSans3_700Bold.ttf`,
    `${FOLDER}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
  ],
  chinese: [`${FOLDER}/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf`],
}

let engine: Promise<void> | undefined

/** The engine is started once in a process. */
function startEngine(): Promise<void> {
  return readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm)
}

/** Fonts come from packages, never from the machine. */
function fontsFor(svg: string): Promise<Uint8Array[]> {
  const latin = svg.includes('<text') ? FONTS.latin : []
  const chinese = /\p{Script=Han}/u.test(svg) ? FONTS.chinese : []
  return Promise.all([...latin, ...chinese].map((name) => readFile(require.resolve(name))))
}

/** An SVG picture as PNG, `width` pixels wide: the same bytes on every machine. */
export async function toPng(svg: string, width: number): Promise<Uint8Array> {
  engine ??= startEngine()
  await engine
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: await fontsFor(svg), defaultFontFamily: 'Source Sans 3' },
  })
  const image = resvg.render()
  const png = image.asPng()
  image.free()
  resvg.free()
  return png
}
