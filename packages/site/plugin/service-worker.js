// Keeps the search and the urgent answers for readers without a network. What the network has always comes first: a
// page from the cache is only shown when there is none.
// In front of this stand two constants: VERSION, which changes with what is published, and KEPT, paths to fetch at once.

const CACHE = `topasked-${VERSION}`

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(KEPT))
      .then(() => skipWaiting()),
  )
})

addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('topasked-') && name !== CACHE
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  )
})

async function fromNetworkFirst(request) {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(request, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true })
    if (kept) return kept
    throw error
  }
}

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  // Printed matter and feeds are for other programs, and large.
  if (request.method !== 'GET' || origin !== location.origin || /\/(?:pdf|feed|intranet)\//.test(pathname))
    return
  event.respondWith(fromNetworkFirst(request))
})
