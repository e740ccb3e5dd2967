/** Keeps an open page up to date: when something changed it asks for the page again and puts in what moved. */
function keepUpToDate(): void {
  if (!document.querySelector('main [data-live]')) return
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.className = 'govuk-visually-hidden'
  document.querySelector('main')?.append(status)

  let isAsking = false
  let isOwed = false
  const refresh = async (): Promise<void> => {
    isOwed = isAsking
    if (isAsking) return
    isAsking = true
    try {
      if (await putIn()) status.textContent = 'This page has been brought up to date.'
    } finally {
      isAsking = false
      if (isOwed) void refresh()
    }
  }
  const stream = new EventSource('/live')
  stream.addEventListener('changed', () => {
    status.textContent = ''
    refresh().catch(() => undefined)
  })
}

/** Puts in every part that reads otherwise now; a part somebody types in stays as it is. Says whether any did. */
async function putIn(): Promise<boolean> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return false
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  let hasMoved = false
  for (const part of document.querySelectorAll('main [data-live]')) {
    const next = fresh.getElementById(part.id)
    if (!next || next.innerHTML === part.innerHTML || isTypedIn(part)) continue
    const focus = focusIn(part)
    part.replaceChildren(...next.childNodes)
    if (focus) part.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true })
    hasMoved = true
  }
  return hasMoved
}

function isTypedIn(part: Element): boolean {
  const active = document.activeElement
  return Boolean(active && part.contains(active) && active.matches('input, select, textarea'))
}

/** How to find the focused link or region of a part again once the part is new. */
function focusIn(part: Element): string | undefined {
  const active = document.activeElement
  if (!active || active === part || !part.contains(active)) return undefined
  if (active.id) return `#${CSS.escape(active.id)}`
  const href = active.getAttribute('href')
  return href ? `a[href="${CSS.escape(href)}"]` : '[tabindex]'
}

keepUpToDate()
