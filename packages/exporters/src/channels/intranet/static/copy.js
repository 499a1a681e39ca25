// Puts a snippet on the clipboard: as formatted text for visual editors, as source for everything else.
// Buttons appear only where this script runs; without it the source in the page can be selected by hand.

/** @param {Record<string, string>} texts By media type. */
async function writeClipboard(texts) {
  if (navigator.clipboard?.write && window.ClipboardItem) {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return
  }
  // Pages from a disk or over plain http have no clipboard object.
  let done = false
  const onCopy = (event) => {
    event.preventDefault()
    for (const [type, text] of Object.entries(texts)) event.clipboardData.setData(type, text)
    done = true
  }
  document.addEventListener('copy', onCopy, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
  if (!done) throw new Error('copy was refused')
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  const card = button.closest('[data-snippet]')
  const source = card.querySelector('[data-source]').value
  const rich = card.querySelector('[data-rich]')?.value ?? source
  const plain = card.querySelector('[data-plain]').value
  const status = card.querySelector('[role="status"]')
  const texts =
    button.dataset.copy === 'source' ? { 'text/plain': source } : { 'text/html': rich, 'text/plain': plain }
  button.addEventListener('click', async () => {
    status.textContent = ''
    try {
      await writeClipboard(texts)
      status.textContent = status.dataset.copied
    } catch {
      status.textContent = status.dataset.failed
    }
  })
  button.hidden = false
}
