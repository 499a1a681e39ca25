// What the pages that need no application can do with JavaScript: copy and print, keep the place when the language
// changes, and compare the printed copy with what is printed now.

for (const tools of document.querySelectorAll('.tools')) {
  const status = tools.querySelector('[role="status"]')
  tools.querySelector('[data-copy]').addEventListener('click', ({ currentTarget: { dataset } }) => {
    navigator.clipboard.writeText(dataset.copy).then(() => {
      status.textContent = dataset.copied
    })
  })
  tools.querySelector('[data-print]').addEventListener('click', () => window.print())
  tools.classList.remove('waiting')
}

for (const link of document.querySelectorAll('.languages a')) {
  link.addEventListener('click', () => {
    link.hash = location.hash
  })
}

for (const edition of document.querySelectorAll('[data-edition]')) {
  const printed = location.search.slice(1)
  if (!/^[0-9a-f]{12}$/.test(printed)) continue
  edition.querySelector(
    printed === edition.dataset.edition ? '.edition-current' : '.edition-outdated',
  ).hidden = false
}
