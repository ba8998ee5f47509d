// Keeps words that cannot reach the site in this browser, and sends them as soon as there is a connection. While all is
// well, htmx alone saves drafts; without scripts, a button does.
(() => {
  const PAUSE = 15000
  const HIDDEN = ['csrfmiddlewaretoken', 'draft_revision', 'once', 'version']
  let written = 0 // how often something changed, and how much of that the site has answered for
  let asked = 0
  let saved = 0
  let leaving = false
  let pause

  const desk = () => document.getElementById('drafting')
  const slotOf = (at) => `draft:${at.dataset.owner}:${at.dataset.address}`
  const fieldsOf = (at) => [...new FormData(at.closest('form'))].filter(([name, value]) => name !== HIDDEN[0] && typeof value === 'string')
  const drop = (at) => localStorage.removeItem(slotOf(at))
  const put = (at) => {
    try {
      localStorage.setItem(slotOf(at), JSON.stringify(fieldsOf(at)))
    } catch { /* no room, or none allowed: the words are still in the form */ }
  }
  const say = (at, words) => {
    const line = at.querySelector('.unsent') || at.appendChild(document.createElement('p'))
    line.className = 'unsent'
    line.textContent = words
  }
  const again = () => desk()?.dispatchEvent(new Event('again'))

  const fill = (at, fields) => {
    const form = at.closest('form')
    const names = new Set(fields.map(([name]) => name))
    for (const control of form.elements) {
      if (control.type === 'checkbox' && !names.has(control.name)) control.checked = false
      const [, value] = fields.find(([name]) => name === control.name && name !== HIDDEN[0] && name !== 'baby') || []
      if (value === undefined || control.type === 'submit') continue
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = control.value === value
      else control.value = value
    }
  }
  const restore = (at) => {
    const kept = JSON.parse(localStorage.getItem(slotOf(at)) || 'null')
    if (!kept) return
    const seen = ([name]) => !HIDDEN.includes(name)
    const now = JSON.stringify(fieldsOf(at).filter(seen))
    if (now === JSON.stringify(kept.filter(seen))) return drop(at)
    fill(at, kept)
    written += 1
    say(at, at.dataset.restored)
    again()
  }

  const change = (event) => {
    const at = desk()
    if (at && at.closest('form').contains(event.target)) written += 1
  }
  document.addEventListener('input', change, true)
  document.addEventListener('change', change, true)
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.elt === desk()) asked = written
  })
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { detail } = event
    if (detail.requestConfig.elt !== desk() || detail.xhr.status !== 409) return
    Object.assign(detail, { target: desk(), shouldSwap: true, isError: false, selectOverride: null }) // both versions
  })
  document.addEventListener('htmx:afterRequest', (event) => {
    const at = event.detail.elt
    if (at !== desk()) return
    clearTimeout(pause)
    const { status } = event.detail.xhr
    if (status === 204) {
      drop(at)
      if (!leaving) location.reload() // these words were kept before: the form is empty again
    } else if (event.detail.successful) {
      saved = asked
      if (saved === written) drop(at)
    } else if (!status || status >= 500) {
      put(at)
      say(at, at.dataset.waiting)
      pause = setTimeout(again, PAUSE)
    }
  })
  window.addEventListener('online', () => {
    if (written !== saved) again()
  })
  document.addEventListener('submit', (event) => {
    const at = desk()
    if (!at || event.target !== at.closest('form')) return
    leaving = true
    if (navigator.onLine) drop(at)
    else put(at)
  })
  window.addEventListener('pagehide', () => {
    const at = desk()
    if (!at || leaving || written === saved) return
    put(at)
    const body = new URLSearchParams(new FormData(at.closest('form')))
    fetch(at.dataset.address, { method: 'POST', body, keepalive: true, headers: { 'HX-Request': 'true' } }).catch(() => {})
  })
  window.addEventListener('pageshow', () => {
    leaving = false
  })
  if (desk()) document.addEventListener('htmx:load', () => desk() && restore(desk()), { once: true })
})()
