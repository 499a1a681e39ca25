type Rgb = readonly [number, number, number]

/** The colour itself, or the nearest shade of it that reaches the contrast on the page. Colours are `#rrggbb`. */
export function readableOn(colour: string, page: string, ratio: number): string {
  if (contrast(colour, page) >= ratio) return colour
  const { hue, saturation, lightness } = toHsl(colour)
  const step = luminance(page) > 0.5 ? -0.01 : 0.01
  for (let light = lightness; light > 0 && light < 1; light += step) {
    const candidate = fromHsl({ hue, saturation, lightness: light })
    if (contrast(candidate, page) >= ratio) return candidate
  }
  return step < 0 ? '#000000' : '#ffffff'
}

interface Hsl {
  /** Degrees. */
  readonly hue: number
  /** 0 to 1. */
  readonly saturation: number
  /** 0 to 1. */
  readonly lightness: number
}

function toHsl(colour: string): Hsl {
  const [red, green, blue] = toRgb(colour).map((value) => value / 255) as unknown as Rgb
  const [max, min] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const [lightness, range] = [(max + min) / 2, max - min]
  if (range === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  const sixth =
    max === red
      ? (green - blue) / range
      : max === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  return { hue: (sixth * 60 + 360) % 360, saturation, lightness }
}

/** CSS Color 4, section 7.1. */
function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const part = (offset: number) => {
    const turn = (offset + hue / 30) % 12
    const value =
      lightness -
      saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
    return Math.round(value * 255)
  }
  return toHex([part(0), part(8), part(4)])
}

/** One colour mixed into another with a weight from 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [toRgb(from), toRgb(to)]
  const part = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share)
  return toHex([part(0), part(1), part(2)])
}

function toHex(parts: Rgb): string {
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = toRgb(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toRgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
