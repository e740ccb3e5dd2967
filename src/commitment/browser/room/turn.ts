/** Whether somebody has written something on this page that is not sent yet. */
export function isBeingTyped(): boolean {
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    '#room textarea, #room input[type="text"], #room input[type="date"]',
  )
  return [...fields].some((field) => field.value !== field.defaultValue)
}

/** Says something to whoever looks and to whoever listens. */
export function say(words: string): void {
  const place = document.getElementById('room-news')
  if (place && place.textContent !== words) place.textContent = words
}

/** What is said while nothing can be sent. */
export const noSignal = 'There is no signal.'

/** Takes back that there is no signal, and nothing else that was said. */
export function sayThereIsSignal(): void {
  const place = document.getElementById('room-news')
  if (place?.textContent?.startsWith(noSignal)) place.textContent = ''
}

/** Whether this page is on its way to another: to come again now would cross what was just sent. */
let isLeaving = false
addEventListener('beforeunload', () => {
  isLeaving = true
})
addEventListener('pageshow', () => {
  isLeaving = false
})

/** The room has gone on: the page follows, unless somebody writes or sends on it or there is no signal; they follow when they like. */
export function turnTo(isHeld: () => boolean): void {
  // without a signal the page could not come again: it does when the signal is back
  if (!navigator.onLine) addEventListener('online', () => turnTo(isHeld), { once: true })
  else if (!isLeaving && !isHeld()) {
    location.reload()
    return
  }
  offerToFollow()
}

function offerToFollow(): void {
  const place = document.getElementById('room-news')
  if (!place) return
  const follow = document.createElement('a')
  follow.href = location.pathname
  follow.className = 'govuk-link'
  follow.textContent = 'Follow when you have finished writing'
  place.replaceChildren('The room has gone on. ', follow, '.')
}
