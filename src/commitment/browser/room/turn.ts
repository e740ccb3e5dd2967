import { leaveStepToSay } from './left-to-say.ts'

/** Whether this page is on its way to another: to come again now would cross what was just sent, and what ends is no sign of a lost signal. */
export let isLeaving = false
addEventListener('beforeunload', () => {
  isLeaving = true
})
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) isLeaving = false
})

/** The room has gone on: the page follows, unless somebody writes or sends on it or there is no signal; they follow when they like. */
export function turnTo(): void {
  // without a signal the page could not come again: it does when the signal is back
  if (!navigator.onLine) addEventListener('online', turnTo, { once: true })
  else if (!isLeaving && !isBeingTyped()) {
    isLeaving = true
    leaveStepToSay()
    // not a reload: that would put back into the forms what they held
    location.replace(addressOf())
    return
  }
  offerToFollow()
}

/** The address of this page, also where it came back from a form that was refused. */
function addressOf(): string {
  const { room, path } = document.getElementById('room')?.dataset ?? {}
  return `/room/${room}${path ? `/${path}` : ''}${location.search}`
}

/** Whether the room went on while this page was held: whoever sends what held it follows then. */
let isBehind = false

/** Follows the room where it went on while something was being written here, unless something still is. */
export function followIfBehind(): void {
  if (isBehind) turnTo()
}

function offerToFollow(): void {
  isBehind = true
  const place = document.getElementById('room-news')
  if (!place) return
  const follow = document.createElement('a')
  follow.href = addressOf()
  follow.className = 'govuk-link'
  follow.textContent = 'Follow when you have finished writing'
  place.replaceChildren('The room has gone on. ', follow, '.')
}

/** Whether somebody has written or chosen something on this page that is not sent yet, or was sent back and stands on it. */
function isBeingTyped(): boolean {
  if (document.querySelector('#room .govuk-error-summary')) return true
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    '#room textarea, #room input[type="text"], #room input[type="date"]',
  )
  return [...fields].some((field) => field.value !== field.defaultValue) || isSomethingChosen()
}

function isSomethingChosen(): boolean {
  const boxes = document.querySelectorAll<HTMLInputElement>(
    '#room [type="checkbox"], #room [type="radio"]',
  )
  const lists = document.querySelectorAll<HTMLSelectElement>('#room select')
  return (
    [...boxes].some((box) => box.checked !== box.defaultChecked) ||
    [...lists].some(({ options, selectedIndex }) => {
      const first = [...options].findIndex(({ defaultSelected }) => defaultSelected)
      return selectedIndex !== Math.max(0, first)
    })
  )
}
