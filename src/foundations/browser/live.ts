const restBetween = 500
const typing = 'input:focus, select:focus, textarea:focus'

/** Keeps an open page up to date: when something changed it asks for the page again and puts in what moved. */
function keepUpToDate(): void {
  if (!document.querySelector('main [data-live]')) return
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.className = 'govuk-visually-hidden'
  document.querySelector('main')?.append(status)

  let isBusy = false
  let isOwed = false
  const refresh = async (): Promise<void> => {
    isOwed = isBusy
    if (isBusy) return
    isBusy = true
    status.textContent = ''
    if (await putIn().catch(() => false)) {
      status.textContent = 'This page has been brought up to date.'
    }
    await new Promise((rested) => setTimeout(rested, restBetween))
    isBusy = false
    if (isOwed) await refresh()
  }
  let stream: EventSource | undefined
  // A browser opens few streams to one house, so a page nobody looks at gives its own up.
  const follow = (): void => {
    stream?.close()
    if (document.hidden) return
    if (stream) void refresh()
    stream = new EventSource('/live')
    stream.addEventListener('changed', () => void refresh())
  }
  document.addEventListener('visibilitychange', follow)
  follow()
}

/** Puts in every part that reads otherwise now; a part somebody types in stays as it is. Says whether any did. */
async function putIn(): Promise<boolean> {
  const answer = await fetch(location.href)
  if (!answer.ok || answer.redirected) return false
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  let hasMoved = false
  for (const part of document.querySelectorAll('main [data-live]')) {
    const next = fresh.getElementById(part.id)
    if (!next || next.innerHTML === part.innerHTML || part.querySelector(typing)) continue
    const focused = part.querySelector('a:focus, [tabindex]:focus')
    const href = focused?.getAttribute('href')
    part.replaceChildren(...next.childNodes)
    const again = href ? `a[href="${CSS.escape(href)}"]` : '[tabindex]'
    if (focused) part.querySelector<HTMLElement>(again)?.focus({ preventScroll: true })
    hasMoved = true
  }
  return hasMoved
}

keepUpToDate()
