// Makes tabs of the parts of variants. Without it every part can be read below its heading.
// https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
;(() => {
  /** Shows one part. A hidden part can still be found by the browser's search, where the browser can do that. */
  const select = (tabs, selected) => {
    for (const tab of tabs) {
      const isSelected = tab === selected
      tab.setAttribute('aria-selected', String(isSelected))
      tab.tabIndex = isSelected ? 0 : -1
      const panel = document.getElementById(tab.getAttribute('aria-controls'))
      if (isSelected) panel.removeAttribute('hidden')
      else panel.setAttribute('hidden', 'until-found')
    }
  }

  const tabsOf = (list) => [...list.querySelectorAll(':scope > [role="tab"]')]

  /** Whoever has an Android telephone has it in every answer of the page. */
  const selectEverywhere = (chosen) => {
    const { top } = chosen.getBoundingClientRect()
    for (const list of document.querySelectorAll('.topasked-tabs')) {
      const tabs = tabsOf(list)
      const same = tabs.includes(chosen)
        ? chosen
        : tabs.find(({ textContent }) => textContent === chosen.textContent)
      if (same) select(tabs, same)
    }
    scrollBy(0, chosen.getBoundingClientRect().top - top)
  }

  const move = (event) => {
    const tabs = tabsOf(event.currentTarget)
    const at = tabs.indexOf(event.target.closest('[role="tab"]'))
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const to = { [forward]: at + 1, [back]: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const tab = tabs[to % tabs.length]
    selectEverywhere(tab)
    tab.focus()
  }

  let count = 0
  const toTabs = (variants) => {
    const list = document.createElement('div')
    list.className = 'topasked-tabs'
    list.setAttribute('role', 'tablist')
    for (const panel of variants.querySelectorAll(':scope > section')) {
      const tab = document.createElement('button')
      count += 1
      // No id of the content has a full stop.
      tab.id = `tab.${count}`
      panel.id = `panel.${count}`
      tab.type = 'button'
      tab.textContent = panel.firstElementChild.textContent
      tab.setAttribute('role', 'tab')
      tab.setAttribute('aria-controls', panel.id)
      panel.setAttribute('role', 'tabpanel')
      panel.setAttribute('aria-labelledby', tab.id)
      tab.addEventListener('click', () => selectEverywhere(tab))
      panel.addEventListener('beforematch', () => select(tabsOf(list), tab))
      list.append(tab)
    }
    list.addEventListener('keydown', move)
    variants.prepend(list)
    select(tabsOf(list), list.firstElementChild)
  }

  /** People type addresses: `#50%` is no encoded one. */
  const idIn = (fragment) => {
    try {
      return decodeURIComponent(fragment)
    } catch {
      return fragment
    }
  }

  /** Shows the part that the address leads into. */
  const followAddress = () => {
    const target = document.getElementById(idIn(location.hash.slice(1)))
    const panel = target?.closest('[role="tabpanel"]')
    const tab = panel && document.getElementById(panel.getAttribute('aria-labelledby'))
    if (!tab) return
    select(tabsOf(tab.parentElement), tab)
    ;(target === panel.firstElementChild ? tab : target).scrollIntoView()
  }

  const update = () => {
    for (const variants of document.querySelectorAll('.topasked-variants:not(:has(> .topasked-tabs))'))
      toTabs(variants)
    followAddress()
  }
  update()
  addEventListener('hashchange', followAddress)
  // Pages that change without being loaded anew say so.
  addEventListener('topasked:answers', update)
})()
