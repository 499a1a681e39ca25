import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Families by their use. `rest` has what the others lack: symbols, Hebrew and Arabic, emoji, arrows. */
export const FONT_FAMILIES = {
  latin: 'Source Sans 3',
  han: 'Noto Sans TC',
  mono: 'JetBrains Mono',
  rest: ['Noto Sans Symbols 2', 'Rubik', 'Noto Emoji', 'JetBrains Mono'],
} as const

/** PostScript name -> file. Static TrueType: Typst reads neither woff2 nor variable fonts. */
const FILES: Readonly<Record<string, string>> = {
  'SourceSans3-Regular': 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'SourceSans3-Italic': 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'SourceSans3-SemiBold': 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'SourceSans3-Bold': 'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'SourceSans3-BoldItalic': 'source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
  'NotoSansTC-Regular': 'noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  'NotoSansTC-Bold': 'noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
  'NotoSansSymbols2-Regular': 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  'Rubik-Regular': 'rubik/400Regular/Rubik_400Regular.ttf',
  'Rubik-Bold': 'rubik/700Bold/Rubik_700Bold.ttf',
  'NotoEmoji-Regular': 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'NotoEmoji-Bold': 'noto-emoji/700Bold/NotoEmoji_700Bold.ttf',
  'JetBrainsMono-Regular': 'jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
  'JetBrainsMono-Bold': 'jetbrains-mono/700Bold/JetBrainsMono_700Bold.ttf',
}

/** PostScript names of the fonts that a document may carry. */
export const FONT_NAMES: ReadonlySet<string> = new Set(Object.keys(FILES))

/** The font files. Throws when a package is not installed. */
export function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url)
  return Object.values(FILES).map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)))
}
