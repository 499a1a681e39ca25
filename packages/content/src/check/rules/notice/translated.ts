import type { ContentRule } from '../../rule.ts'

export const noticeTranslated: ContentRule = {
  id: 'notice/translated',
  stage: 'content',
  severity: 'warning',
  description:
    'A notice exists in every language; where it does not, readers see it in the default language.',
  check({ notices, catalog, asOf }, found) {
    const locales = catalog?.data?.locales
    for (const [id, { text, end }] of Object.entries(notices?.data ?? {})) {
      if (!notices || !locales || end.slice(0, 10) < asOf) continue
      for (const locale of [locales.default, ...(locales.others ?? [])]) {
        if (text[locale] !== undefined) continue
        const original = locale === locales.default
        found(notices.source, {
          reason: `this notice has no text in ${locale}`,
          help: `add it under text: ${locale}: …`,
          place: notices.source.yaml?.place([id, 'text'], 'key'),
          // Without the default language there is nothing to fall back on.
          ...(original && { severity: 'error' as const }),
        })
      }
    }
  },
}
