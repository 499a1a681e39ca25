import { type FontNeed, fontNeeds, installCommand, loadContent } from '@topasked/content'
import { type Command, EXIT, textOf } from './command.ts'
import { defaultContent } from './workspace.ts'

function lineOf({ what, family, state }: FontNeed): string {
  const said = {
    installed: `${family?.name ?? ''}, installed`,
    included: `${family?.name ?? ''}, comes with Topasked`,
    better: `another font will do; ${family?.name ?? ''} has the forms of its region`,
    missing: `${family?.name ?? ''}, not installed`,
    unknown: 'Topasked knows no font',
  }[state]
  return `  ${what}: ${said}\n`
}

/** Information, not a verdict: the exit code is always 0. */
export const fontsCommand: Command = {
  name: 'fonts',
  summary: 'lists the fonts that the handouts need, and the command that installs those that are missing',
  help: '  --content DIR     the content folder (default: packages/content/faq)',
  options: { content: { type: 'string' } },
  async run(values) {
    const { content } = await loadContent({ dir: textOf(values, 'content') ?? defaultContent() })
    const needs = fontNeeds(content)
    const wanted = (state: FontNeed['state']) => [
      ...new Set(needs.flatMap((need) => (need.state === state && need.family ? [need.family] : []))),
    ]
    const [missing, better] = [wanted('missing'), wanted('better')]
    process.stdout.write(
      [
        'Fonts of the handouts\n',
        ...needs.map(lineOf),
        missing.length > 0 ? `\nTo install what is missing:\n  ${installCommand(missing)}\n` : '',
        better.length > 0 ? `\nFor the forms of the region:\n  ${installCommand(better)}\n` : '',
      ].join(''),
    )
    return EXIT.ok
  },
}
