// One photograph filling the screen: the arrows, Escape and a swipe follow the links that are on the page anyway.
(() => {
  const link = (name) => document.querySelector(`.looking a[rel="${name}"]`)
  const back = document.querySelector('.looking [data-back]')
  const rightToLeft = document.dir === 'rtl'
  const go = (towards) => {
    const target = link(towards)
    if (target) location.assign(target.href)
  }
  const sideways = (toTheRight) => go(toTheRight === rightToLeft ? 'prev' : 'next')

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'ArrowRight') sideways(true)
    if (event.key === 'ArrowLeft') sideways(false)
    if (event.key === 'Escape' && back) location.assign(back.href)
  })

  const figure = document.querySelector('.looking figure')
  let from = null
  figure?.addEventListener('touchstart', (event) => {
    from = event.touches.length === 1 ? event.touches[0] : null
  }, { passive: true })
  figure?.addEventListener('touchend', (event) => {
    if (!from || window.visualViewport?.scale > 1) return
    const to = event.changedTouches[0]
    const across = to.clientX - from.clientX
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) sideways(across < 0)
    from = null
  }, { passive: true })
})()
