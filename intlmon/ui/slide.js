// The keys and buttons of a slide, its full screen, and the size of what is shown on it.
const KEYS = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous',
  Home: 'first', End: 'last', Escape: 'leave',
}
const TYPED_IN = 'input, textarea, select, [contenteditable=true], [role=listbox], [role=combobox], [data-baseweb=popover], [data-testid=stDataFrame]'
const LARGEST = 4, SMALLEST = 1, NARROWEST = 560, BELOW = 40
const mounted = new WeakMap()

const full = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())

// Show the view as large as the screen has room for: it is laid out at a width of its own, and magnified. What keeps its
// height at any width is laid out so that it fills the whole width then.
function fit(rigid) {
  const view = document.querySelector('.st-key-slide_view'), foot = document.querySelector('.st-key-slide_foot')
  if (!view || !foot || !view.offsetHeight) return
  const top = view.getBoundingClientRect().top + window.scrollY
  const room = window.innerHeight - top - foot.offsetHeight - BELOW
  const wide = view.parentElement.clientWidth
  const most = Math.min(room / view.offsetHeight, wide / (rigid ? view.offsetWidth : NARROWEST), LARGEST)
  const scale = Math.max(SMALLEST, Math.floor(most * 50) / 50)
  view.style.setProperty('--scale', scale)
  view.style.width = rigid ? '' : `${Math.floor(wide / scale)}px`
  view.style.marginBottom = `${(scale - 1) * view.offsetHeight}px`
}

export default function ({ data, parentElement, setTriggerValue }) {
  const go = where => setTriggerValue('go', where)
  const button = name => parentElement.querySelector(`[name=${name}]`)
  for (const name of ['previous', 'next', 'full', 'leave']) {
    button(name).textContent = data.labels[name]
    button(name).onclick = name === 'full' ? full : () => go(name)
  }
  for (const name of ['previous', 'next']) button(name).hidden = !data.of
  button('previous').disabled = data.place <= 1
  button('next').disabled = data.place >= data.of
  parentElement.querySelector('span').textContent = data.told
  parentElement.querySelector('span').hidden = !data.of

  let state = mounted.get(parentElement)
  if (state) Object.assign(state, { go, rigid: data.rigid })
  else {
    state = { go, rigid: data.rigid }
    mounted.set(parentElement, state)
    const pressed = event => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const at = event.composedPath()[0]
      if (at.closest?.(TYPED_IN) || (event.key === ' ' && at.closest?.('button, a'))) return
      if (event.key === 'Escape' && document.querySelector('[data-testid=stPopoverBody]')) return
      if (event.code === 'KeyF') return full()
      if (!(event.key in KEYS)) return
      event.preventDefault()
      state.go(KEYS[event.key])
    }
    const watch = new ResizeObserver(() => fit(state.rigid))
    const look = () => {
      const view = document.querySelector('.st-key-slide_view')
      if (view && view !== state.view) watch.observe((state.view = view))
      fit(state.rigid)
    }
    const changes = new MutationObserver(look)
    changes.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('keydown', pressed)
    window.addEventListener('resize', look)
    look()
    state.stop = () => {
      document.removeEventListener('keydown', pressed)
      window.removeEventListener('resize', look)
      watch.disconnect()
      changes.disconnect()
    }
  }
  fit(data.rigid)
  return () => state.stop()
}
