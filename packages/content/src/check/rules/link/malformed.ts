/** Names of a host, with dots between; an address in numbers has the same form. */
const HOST =
  /^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.?(?::\d{1,5})?(?=[/?#]|$)|^https:\/\/\[/u
const MAILBOX = /^[^\s@,;:/<>()[\]]+@(?:[\p{L}\p{M}\p{N}-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+$/u

type Problem = readonly [reason: string, help: string]

function mailProblem(url: string): Problem | undefined {
  const boxes = url.slice('mailto:'.length).split('?', 1)[0] ?? ''
  // Whoever opens it chooses to whom it goes (RFC 6068).
  if (boxes === '') return undefined
  if (boxes.startsWith('//'))
    return ['this mail address begins with slashes', `write: mailto:${boxes.replace(/^\/+/, '')}`]
  if (/;/.test(boxes))
    return ['a semicolon stands between these mail addresses', `write: mailto:${boxes.replace(/;\s*/g, ',')}`]
  const isRight = boxes.split(',').every((box) => {
    try {
      return MAILBOX.test(decodeURIComponent(box.trim()))
    } catch {
      return false
    }
  })
  return isRight
    ? undefined
    : ['this is not a whole mail address', 'write it with its host, as mailto:desk@example.org']
}

/** What is wrong with the form of an https: or mailto: address that a browser would try all the same. */
export function malformed(url: string): Problem | undefined {
  if (/^mailto:/i.test(url)) return mailProblem(url)
  if (!/^https:/i.test(url)) return undefined
  const typed = url.replace(/^https/i, 'https')
  if (/^https:\/\/https?:?\/\//i.test(typed))
    return [
      'this address has its scheme twice',
      `write: ${typed.replace(/^https:\/\/(?:https?:?\/\/)+/i, 'https://')}`,
    ]
  if (/^https:(?!\/\/)/.test(typed))
    return [
      'this address lacks a slash',
      `write: https://${typed.slice('https:'.length).replace(/^\/+/, '')}`,
    ]
  if (HOST.test(typed) || /^https:\/\/[^/]*@/.test(typed)) return undefined
  const host = /^https:\/\/([^/?#]*)/.exec(typed)?.[1] ?? ''
  const right = host
    .replace(/[,，。]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '')
  const help = HOST.test(`https://${right}`)
    ? `write: ${typed.replace(host, right)}`
    : 'copy the address again from the browser'
  return ['the name of the host in this address cannot be right', help]
}
