// Single keys in the care room: each presses a button that is on the page anyway. They rest in fields and with modifiers.
(() => {
  const cards = () => [...document.querySelectorAll('.case')]
  const heading = (card) => card.querySelector('h3')
  let last = null

  const current = () => {
    const focused = document.activeElement?.closest('.case')
    return focused ?? cards().find((card) => card.id === last) ?? null
  }
  const go = (step) => {
    const all = cards()
    const here = current()
    const next = here ? all[all.indexOf(here) + step] : all[0]
    if (!next) return
    last = next.id
    heading(next).focus({ preventScroll: true })
    next.scrollIntoView({ block: 'start' })
  }
  const open = (details) => {
    details.open = true
    details.querySelector('input[type="radio"]')?.focus()
  }
  const press = (key) => {
    const target = current()?.querySelector(`[data-key="${key}"]`)
    if (!target) return
    if (target.tagName === 'DETAILS') open(target)
    else target.click()
  }
  const help = () => {
    const keys = document.getElementById('keys')
    keys.open = !keys.open
    if (keys.open) keys.querySelector('summary').focus()
  }

  document.addEventListener('focusin', (event) => {
    const card = event.target.closest?.('.case')
    if (card) last = card.id
  })
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return
    const key = event.key.toLowerCase()
    if (key === 'j' || key === 'k') go(key === 'j' ? 1 : -1)
    else if (key === '?') help()
    else if ('trshu'.includes(key) && !event.shiftKey) press(key)
    else return
    event.preventDefault()
  })
})()
