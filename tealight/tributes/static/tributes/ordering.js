// Photographs put in order by dragging them; the buttons "Up" and "Down" do the same for everybody else.
(() => {
  const list = document.querySelector('.prints[data-order]')
  if (!list || list.children.length < 2) return
  const status = document.querySelector('[data-ordered]')
  const token = document.querySelector('[name=csrfmiddlewaretoken]').value
  let moving = null

  const keep = async () => {
    const body = new URLSearchParams([...list.children].map((item) => ['photograph', item.dataset.key]))
    const answer = await fetch(list.dataset.order, { method: 'POST', body, headers: { 'X-CSRFToken': token } })
    if (!answer.ok) return location.reload()
    status.textContent = status.dataset.ordered
  }
  const over = (event) => {
    const item = document.elementFromPoint(event.clientX, event.clientY)?.closest('.prints > li')
    if (!item || item === moving) return
    const box = item.getBoundingClientRect()
    item[event.clientY > box.top + box.height / 2 ? 'after' : 'before'](moving)
  }

  for (const item of list.children) {
    const grip = item.querySelector('.thumb')
    grip.classList.add('grip')
    grip.draggable = false
    let begun = null
    grip.addEventListener('pointerdown', (event) => {
      begun = event.button === 0 ? event : null
    })
    grip.addEventListener('pointermove', (event) => {
      if (begun && !moving && Math.abs(event.clientY - begun.clientY) > 8) {
        moving = item
        grip.setPointerCapture(event.pointerId)
        item.classList.add('is-moving')
      }
      if (moving === item) over(event)
    })
    const end = () => {
      begun = null
      if (moving !== item) return
      item.classList.remove('is-moving')
      keep()
    }
    grip.addEventListener('pointerup', end)
    grip.addEventListener('pointercancel', end)
    grip.addEventListener('click', (event) => {
      if (moving === item) event.preventDefault()
      moving = null
    })
  }
})()
