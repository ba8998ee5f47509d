// Sends photographs in parts, so that a connection that breaks costs one part and never the form. Without it, the form
// sends them all at once.
(() => {
  const form = document.querySelector('form.adding')
  if (!form || !window.fetch) return
  const PART = 1024 * 1024
  const said = form.dataset
  const list = form.querySelector('.arriving')
  const files = form.querySelector('input[type=file]')
  const button = form.querySelector('button.first')
  const headers = { 'X-CSRFToken': form.querySelector('[name=csrfmiddlewaretoken]').value }
  let busy = false

  const pause = (time) => new Promise((done) => {
    setTimeout(done, time)
    window.addEventListener('online', done, { once: true })
  })
  // Asks until an answer comes; only a refusal by the site ends it.
  const ask = async (line, address, body, type) => {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 15000)) {
      try {
        const answer = await fetch(address, { method: 'POST', body, headers: type ? { ...headers, 'Content-Type': type } : headers })
        if (answer.ok || (answer.status >= 400 && answer.status < 500)) {
          const json = await answer.json().catch(() => ({}))
          if (answer.ok) return json
          throw Object.assign(new Error(json.sentence || ''), { refused: true })
        }
      } catch (error) {
        if (error.refused) throw error
      }
      line.words.textContent = said.waiting
      await pause(wait)
    }
  }
  const lineFor = (file) => {
    const item = document.createElement('li')
    const bar = document.createElement('progress')
    const words = document.createElement('span')
    const name = document.createElement('span')
    words.className = 'small'
    name.textContent = `${file.name} `
    bar.max = file.size || 1
    bar.value = 0
    bar.setAttribute('aria-label', file.name)
    item.append(name, words, bar)
    list.append(item)
    return { item, bar, words }
  }
  const send = async (file) => {
    const line = lineFor(file)
    try {
      const begun = await ask(line, said.arrivals, new URLSearchParams({ name: file.name.slice(-200), size: file.size }))
      const address = `${said.arrivals}${begun.arrival}/`
      let at = begun.received
      while (at < file.size) {
        line.words.textContent = said.sending
        line.bar.value = at
        const part = file.slice(at, at + PART)
        at = (await ask(line, `${address}?start=${at}`, part, 'application/octet-stream')).received
      }
      line.bar.value = file.size
      const fields = new FormData(form)
      fields.delete('photographs')
      await ask(line, `${address}end/`, new URLSearchParams(fields))
      line.words.textContent = said.kept
      return true
    } catch (error) {
      line.bar.remove()
      line.item.classList.add('problem')
      line.words.textContent = error.message
      return false
    }
  }

  form.addEventListener('submit', async (event) => {
    if (!files.files.length) return
    event.preventDefault()
    if (busy) return
    busy = button.disabled = true
    list.hidden = false
    list.replaceChildren()
    let all = true
    for (const file of [...files.files]) all = (await send(file)) && all
    busy = button.disabled = false
    files.value = ''
    if (all) location.assign(said.done)
  })
  window.addEventListener('beforeunload', (event) => {
    if (busy) event.preventDefault()
  })
})()
