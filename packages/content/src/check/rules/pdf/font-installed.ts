import { installCommand, localesWithoutFont } from '../../../fonts/locale-fonts.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import { printedSources } from '../../printed-sources.ts'
import type { ContentRule } from '../../rule.ts'

/** Said once for a language, and not at each of its texts. */
export const pdfFontInstalled: ContentRule = {
  id: 'pdf/font-installed',
  stage: 'content',
  severity: 'warning',
  description:
    'A font is installed for each language of the content; a language without one has no PDF handouts, but everything else.',
  check(content, found) {
    const { catalog } = content
    if (!catalog?.data || printedSources(content).length === 0) return
    const { default: first, others = [] } = catalog.data.locales
    for (const { locale, missing } of localesWithoutFont(catalog.data)) {
      const path: YamlPath =
        locale === first ? ['locales', 'default'] : ['locales', 'others', others.indexOf(locale)]
      const remedy = missing.length > 0 ? `run ${installCommand(missing.slice(0, 1))}, or ` : ''
      found(catalog.source, {
        reason: `no font for ${locale} is installed, so there are no PDF handouts in ${locale}`,
        help: `${remedy}do without handouts in ${locale}`,
        place: catalog.source.yaml?.place(path),
      })
    }
  },
}
