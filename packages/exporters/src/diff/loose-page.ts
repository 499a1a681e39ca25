import { directionIn } from '../language/text-direction.ts'
import { escapeText } from '../render/html/write-html.ts'

/** Nothing in such a page runs, and it loads nothing: its pictures are in it. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const STYLE = `
:root { color-scheme: light dark; --soft: #8883; --new: #1a7f37; --old: #b3261e }
@media (prefers-color-scheme: dark) { :root { --new: #6fdd8b; --old: #ff9d94 } }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word }
h1, h2, h3 { line-height: 1.3 }
h3 { margin-top: 2rem; padding-bottom: .25rem; border-bottom: 1px solid var(--soft) }
li { margin: .4rem 0 }
blockquote { margin: .5rem 0; padding: .25rem 1rem; border-inline-start: .25rem solid var(--soft) }
ins { color: var(--new); text-decoration-thickness: 2px }
del { color: var(--old) }
img { max-width: 100%; height: auto }
pre { overflow-x: auto; padding: .75rem; background: var(--soft) }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { padding: .3rem .6rem; border: 1px solid var(--soft); text-align: start }
.note { color: GrayText; font-size: .9rem }
`

/** A page in one file, to be opened from a download. `body` is HTML. */
export function loosePage({ lang, title, body }: { lang: string; title: string; body: string }): string {
  const { dir } = directionIn(lang)
  return `<!doctype html>
<html lang="${lang}"${dir ? ` dir="${dir}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}
