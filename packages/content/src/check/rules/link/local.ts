import type { Finding } from '../../../model/messages.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { allAddresses } from './all-addresses.ts'

/** Names that no public DNS has: RFC 2606, 6761, 6762, 8375 and what home and office routers use. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|local|lan|internal|intranet|corp|home|private|test|invalid|home\.arpa)$/i
/** Private, loopback and link-local addresses: RFC 1918, 3927, 6598, 4193, 4291. */
const PRIVATE_ADDRESS =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(?:::1?\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:))/i

/** Why readers elsewhere cannot open an address; undefined if they can, or if the catalog allows the host. */
export function localProblem(
  url: string,
  from: string,
  allowed: readonly string[],
): Omit<Finding, 'place'> | undefined {
  const target = readTarget(url, from)
  const help = 'link to a page that readers can open from anywhere'
  if (target.kind === 'refused' && target.why === 'local')
    return { reason: 'this address works on one computer only', help }
  if (target.kind !== 'web' || target.host === undefined || allowed.includes(target.host)) return undefined
  const { host } = target
  if (host === 'localhost' || /^127\.|^\[::1\]/.test(host))
    return { reason: 'this address works on one computer only', help }
  // A scheme that stands there twice is the matter of link/scheme.
  if (/^https?$/.test(host)) return undefined
  if (!PRIVATE_NAME.test(host) && !PRIVATE_ADDRESS.test(host) && host.includes('.')) return undefined
  return {
    reason: `${host} can only be reached inside one network`,
    help: `${help}; if all readers can, add ${host} to allow.linkHosts in faq.yaml`,
  }
}

export const linkLocal: ContentRule = {
  id: 'link/local',
  stage: 'content',
  severity: 'error',
  description:
    'A link leads to an address that readers can open, not to a local file or a host on a private network.',
  check(content, found) {
    const allowed = content.catalog?.data?.allow?.linkHosts ?? []
    for (const { source, url, place } of allAddresses(content)) {
      const finding = localProblem(url, source.file.path, allowed)
      if (finding) found(source, { ...finding, place: place() })
    }
  },
}
