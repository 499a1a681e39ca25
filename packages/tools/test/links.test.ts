import { describe, expect, test } from 'vitest'
import { fetchLink } from '../src/ci/fetch-link.mjs'
import { isPublicAddress } from '../src/ci/public-address.mjs'
import { serve } from './support/run-script.ts'

describe('addresses that are asked', () => {
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '137.189.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('addresses that are never asked', () => {
  test.each([
    ...['127.0.0.1', '127.255.255.254', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0.0.0.0'],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '192.0.2.1',
      '203.0.113.9',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
    ],
    ...['ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '3fff::1', '::7f00:1', 'fec0::1'],
    ...['localhost', '', '0x7f.1', '127.1', '2130706433', '8.8.8.8 '],
  ])('%j', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('asking for a page', () => {
  /** A server and a resolver that gives its address for every name, one answer after another. */
  async function scene(
    answers: Readonly<Record<string, [number, string?]>>,
    resolved: string[] = ['127.0.0.1'],
  ) {
    const asked: string[] = []
    const site = await serve((request, response) => {
      asked.push(`${request.method} ${request.headers.host?.split(':')[0]}${request.url}`)
      const [status, location] = answers[request.url ?? ''] ?? [404]
      response
        .writeHead(request.method === 'HEAD' && status === 299 ? 405 : status, location ? { location } : {})
        .end()
    })
    const port = new URL(site).port
    let calls = 0
    const options = {
      timeout: 2_000,
      // In place of the public ones, only the loopback address is accepted here.
      accepts: (address: string) => address === '127.0.0.1',
      resolve: async () => [{ address: resolved[Math.min(calls++, resolved.length - 1)] ?? '', family: 4 }],
    }
    const get = (path: string) => fetchLink(`http://name.example:${port}${path}`, options)
    return { get, asked, port }
  }

  test.each([
    { path: '/there', answer: [200], problem: undefined },
    { path: '/moved', answer: [301, '/there'], problem: undefined },
    { path: '/no-head', answer: [299], problem: undefined },
    { path: '/login', answer: [403], problem: undefined },
    { path: '/busy', answer: [429], problem: undefined },
    { path: '/gone', answer: [410], problem: 'it answers 410' },
    { path: '/broken', answer: [500], problem: 'it answers 500' },
    { path: '/loop', answer: [302, '/loop'], problem: 'it redirects more than 5 times' },
    { path: '/file', answer: [302, 'file:///etc/passwd'], problem: 'file: addresses are not followed' },
    {
      path: '/metadata',
      answer: [302, 'http://169.254.169.254/'],
      problem: '169.254.169.254 is not a public address',
    },
    { path: '/six', answer: [302, 'http://[::1]/'], problem: '::1 is not a public address' },
    { path: '/odd', answer: [302, 'http://0x7f000002/'], problem: '127.0.0.2 is not a public address' },
    {
      path: '/named',
      answer: [302, 'http://u:p@name.example/'],
      problem: 'addresses with a user name or a password are not requested',
    },
  ] as { path: string; answer: [number, string?]; problem: string | undefined }[])(
    '$path: $problem',
    async ({ path, answer, problem }) => {
      const { get } = await scene({ '/there': [200], [path]: answer })
      expect((await get(path)).problem).toBe(problem)
    },
  )

  test('a name that answers with a private address the second time is not asked again', async () => {
    const { get, asked } = await scene({ '/a': [302, '/b'], '/b': [200] }, ['127.0.0.1', '10.0.0.7'])
    expect(await get('/a')).toEqual({ problem: 'name.example is not a public address' })
    expect(asked).toEqual(['HEAD name.example/a'])
  })

  test('one private address among several is enough to refuse', async () => {
    const resolve = async () => ['127.0.0.1', '10.0.0.7'].map((address) => ({ address, family: 4 }))
    const accepts = (address: string) => address === '127.0.0.1'
    expect(await fetchLink('http://name.example/', { resolve, accepts })).toEqual({
      problem: 'name.example is not a public address',
    })
  })

  test('a server that never answers is given up', async () => {
    const site = await serve(() => undefined)
    const accepts = () => true
    expect(await fetchLink(site, { accepts, timeout: 300 })).toEqual({ problem: 'it does not respond' })
  })
})
