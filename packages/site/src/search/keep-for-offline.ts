/** Asks the browser to keep the search for when there is no network. A browser that does not is as well without. */
export function keepForOffline(basePath: string): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(`${basePath}service-worker.js`, { scope: basePath }).catch(() => undefined)
}
