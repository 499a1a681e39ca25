import { installedFamilies, LATIN_FAMILY, MONO_FAMILY } from '@topasked/content'

/** Families by their use: those of a language stand between the first and `rest`, which has what these lack. */
export const FONT_FAMILIES = {
  latin: LATIN_FAMILY,
  mono: MONO_FAMILY,
  rest: installedFamilies()
    .map(({ name }) => name)
    .filter((name) => name !== LATIN_FAMILY),
} as const
