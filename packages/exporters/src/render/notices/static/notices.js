// Shows notices while they hold and hides them when they are over, in pages that may have been made long before.
;(() => {
  let timer
  const update = () => {
    const now = Date.now()
    let next = Number.POSITIVE_INFINITY
    for (const notice of document.querySelectorAll('[data-notice]')) {
      const start = Date.parse(notice.dataset.start)
      const end = Date.parse(notice.dataset.end)
      notice.hidden = now < start || now >= end
      for (const moment of [start, end]) if (moment > now) next = Math.min(next, moment)
    }
    clearTimeout(timer)
    // A device that slept wakes up late: never wait for longer than a minute.
    if (next < Number.POSITIVE_INFINITY) timer = setTimeout(update, Math.min(next - now, 60_000))
  }
  update()
  addEventListener('pageshow', update)
  // Pages that change without being loaded anew say so.
  addEventListener('topasked:notices', update)
})()
