// Photographs put in order by dragging them; the buttons "Up" and "Down" do the same for everybody else.
(() => {
  const list = document.querySelector('.prints[data-order]')
  if (!list || list.children.length < 2) return
  const EDGE = 70
  const STEP = 14
  const FAR = 8
  const status = document.querySelector('[data-ordered]')
  const token = document.querySelector('[name=csrfmiddlewaretoken]').value
  let begun = null // where the pointer went down, and on which photograph
  let isMoving = false

  const keep = async () => {
    const body = new URLSearchParams([...list.children].map((item) => ['photograph', item.dataset.key]))
    const answer = await fetch(list.dataset.order, { method: 'POST', body, headers: { 'X-CSRFToken': token } })
    if (!answer.ok) return location.reload()
    status.textContent = status.dataset.ordered
  }
  const over = (event) => {
    if (event.clientY < EDGE) scrollBy(0, -STEP)
    if (event.clientY > innerHeight - EDGE) scrollBy(0, STEP)
    const item = document.elementFromPoint(event.clientX, event.clientY)?.closest('.prints > li')
    if (!item || item === begun.item) return
    const box = item.getBoundingClientRect()
    item[event.clientY > box.top + box.height / 2 ? 'after' : 'before'](begun.item)
  }

  for (const item of list.children) {
    const grip = item.querySelector('.thumb')
    grip.classList.add('grip')
    grip.addEventListener('dragstart', (event) => event.preventDefault())
    grip.addEventListener('pointerdown', (event) => {
      if (event.button === 0) begun = { item, at: event.clientY }
      isMoving = false
    })
    grip.addEventListener('click', (event) => {
      if (isMoving) event.preventDefault()
      isMoving = false
    })
  }
  // On the document: an element that changes its place loses the pointer.
  document.addEventListener('pointermove', (event) => {
    if (!begun || (!isMoving && Math.abs(event.clientY - begun.at) < FAR)) return
    isMoving = true
    begun.item.classList.add('is-moving')
    over(event)
  })
  const end = () => {
    if (begun && isMoving) {
      begun.item.classList.remove('is-moving')
      keep()
    }
    begun = null
  }
  document.addEventListener('pointerup', end)
  document.addEventListener('pointercancel', end)
})()
