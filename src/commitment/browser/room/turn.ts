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

/** The room has gone on: the page follows, unless somebody writes on it; they follow when they like. */
export function turnTo(isHeld: () => boolean): void {
  if (!isHeld()) {
    location.reload()
    return
  }
  const place = document.getElementById('room-news')
  if (!place) return
  const follow = document.createElement('a')
  follow.href = location.pathname
  follow.className = 'govuk-link'
  follow.textContent = 'Follow when you have finished writing'
  place.replaceChildren('The room has gone on. ', follow, '.')
}
