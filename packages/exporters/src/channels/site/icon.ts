import type { Corpus } from '@topasked/content'
import type { VFile } from 'vfile'
import { brandOf, brandOn } from '../../brand/brand.ts'
import { outputFile } from '../../published/output-file.ts'
import { toPng } from './picture.ts'

export const ICON_PATH = 'icon.svg'
/** For home screens: the largest that a phone asks for, and what Apple's take. Pixels. */
export const ICON_SIZES = [192, 512] as const
const TOUCH_SIZE = 180
export const TOUCH_ICON_PATH = 'apple-touch-icon.png'

export function iconPath(size: number): string {
  return `icon-${size}.png`
}

const BUBBLE = 'M12 6h40a8 8 0 0 1 8 8v28a8 8 0 0 1-8 8H30L16 60V50h-4a8 8 0 0 1-8-8V14a8 8 0 0 1 8-8z'
const TICK = 'm20 28 9 9 16-18'

/** The picture in the browser's tab and on home screens: an answered question in the colour of the brand. */
export async function iconFiles({ catalog }: Pick<Corpus, 'catalog'>): Promise<VFile[]> {
  const { colour } = brandOn('light', brandOf(catalog))
  const draw = (bubble: string, tick: string, more: { readonly ground: string; readonly at: string }) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
${more.ground}<g${more.at}><path fill="${bubble}" d="${BUBBLE}"/>
<path fill="none" stroke="${tick}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round" d="${TICK}"/></g>
</svg>
`
  // Phones cut the corners off: the picture stays within the middle, on a ground of its own.
  const ground = `<path fill="${colour}" d="M0 0h64v64H0z"/>\n`
  const tile = draw('#ffffff', colour, { ground, at: ' transform="translate(14 14) scale(.5625)"' })
  const sizes = [
    ...ICON_SIZES.map((size) => [iconPath(size), size] as const),
    [TOUCH_ICON_PATH, TOUCH_SIZE] as const,
  ]
  return Promise.all([
    outputFile(ICON_PATH, draw(colour, '#fff', { ground: '', at: '' }), { mediaType: 'image/svg+xml' }),
    ...sizes.map(async ([path, size]) =>
      outputFile(path, await toPng(tile, size), { mediaType: 'image/png' }),
    ),
  ])
}
