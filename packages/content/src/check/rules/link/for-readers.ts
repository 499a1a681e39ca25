import { parseUrl } from '../../../model/parse-url.ts'
import type { ContentRule } from '../../rule.ts'
import { allAddresses } from './all-addresses.ts'

/** Parameters that tell who clicked where, and change nothing of the page. */
const TRACKER =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|yclid|twclid|_hs(?:enc|mi)|mkt_tok|vero_id|spm|_ga|_gl)$/i
/** Hosts that pass readers on to the address in one of their parameters. */
const DETOUR =
  /(?:^|\.)(?:safelinks\.protection\.outlook\.com|urldefense\.com|urldefense\.proofpoint\.com|linkprotect\.cudasvc\.com)$|^(?:www\.)?google\.[a-z.]+$/i
/** A host of which a label says that it is not the one for readers. */
const STAGING =
  /(?:^|[.-])(?:staging|stage|preprod|uat|devel?|testing|qa)(?=[.-]|\d)|^test[.-](?=.*\..*\.)|deploy-preview-\d+/i
/** Documents that are opened for editing. */
const EDITING =
  /\/:[wxpo]:\/(?:r\/|.*[?&]action=edit)|[?&]action=(?:edit|editnew)\b|\/_layouts\/15\/Doc\.aspx|^https:\/\/docs\.google\.com\/\w+\/d\/[^/]+\/edit/i

/** The address that a detour leads to. */
function behind(url: URL): string | undefined {
  const isSearch = /google\./i.test(url.hostname)
  if (isSearch && url.pathname !== '/url') return undefined
  const target = url.searchParams.get('url') ?? url.searchParams.get('q') ?? url.searchParams.get('a')
  return target && /^https?:\/\//.test(target) ? target : isSearch ? undefined : ''
}

/** The address without parameters that follow readers; undefined where there are none. */
function untracked(typed: string, url: URL): string | undefined {
  const names = [...url.searchParams.keys()]
  if (!names.some((name) => TRACKER.test(name))) return undefined
  const [, before = '', query = '', after = ''] = /^([^?#]*)\?([^#]*)(.*)$/.exec(typed) ?? []
  const kept = query.split('&').filter((part) => !TRACKER.test(part.split('=', 1)[0] ?? ''))
  return `${before}${kept.length > 0 ? '?' : ''}${kept.join('&')}${after}`
}

type Problem = readonly [reason: string, help: string]

function problemOf(typed: string, hosts: readonly string[]): Problem | undefined {
  if (!typed.startsWith('https:')) return undefined
  const url = parseUrl(typed)
  if (!url || hosts.includes(url.hostname)) return undefined
  const target = DETOUR.test(url.hostname) ? behind(url) : undefined
  if (target !== undefined) {
    const help = target === '' ? 'open the link and copy the address from the browser' : `write: ${target}`
    return ['this address takes readers through another site that sees who they are', help]
  }
  if (EDITING.test(typed))
    return [
      'this address opens a document for editing',
      'share the document for reading, and copy that address',
    ]
  const clean = untracked(typed, url)
  if (clean !== undefined)
    return ['this address follows readers with parameters that the page does not need', `write: ${clean}`]
  if (!STAGING.test(url.hostname)) return undefined
  const help = `link to the site that readers use; if ${url.hostname} is it, add it to allow.linkHosts in faq.yaml`
  return [`${url.hostname} looks like a site for trying things out`, help]
}

export const linkForReaders: ContentRule = {
  id: 'link/for-readers',
  stage: 'content',
  severity: 'warning',
  description:
    'A link leads to the page that readers are meant to see: no detour through a mail filter, no tracking, no site for tests, no document opened for editing.',
  check(content, found) {
    const allowed = content.catalog?.data?.allow?.linkHosts ?? []
    for (const { source, url, place } of allAddresses(content)) {
      const [reason, help] = problemOf(url, allowed) ?? []
      if (reason !== undefined && help !== undefined) found(source, { reason, help, place: place() })
    }
  },
}
