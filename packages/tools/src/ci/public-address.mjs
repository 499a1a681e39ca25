/**
 * Which addresses of the network a checker of links may talk to: public ones only, so that nobody makes it knock at the
 * doors of the network that it runs in. Sources: the IANA special-purpose address registries (RFC 6890 and later).
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** @type {Record<'ipv4' | 'ipv6', [string, number][]>} */
const BLOCKED = {
  ipv4: [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.31.196.0', 24],
    ['192.52.193.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['192.175.48.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ],
  // Of IPv6 only 2000::/3 is global unicast at all; these are parts of it that are not, or that hold an IPv4 address.
  ipv6: [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ],
}

const blocked = new BlockList()
for (const family of /** @type {const} */ (['ipv4', 'ipv6']))
  for (const [address, bits] of BLOCKED[family]) blocked.addSubnet(address, bits, family)
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/**
 * Whether an IP address is a public one. Anything that is no address is not.
 * @param {string} address
 */
export function isPublicAddress(address) {
  if (isIPv4(address)) return !blocked.check(address, 'ipv4')
  return isIPv6(address) && global.check(address, 'ipv6') && !blocked.check(address, 'ipv6')
}
