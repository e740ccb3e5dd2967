import { say } from './say.ts'

/** Under which key a page leaves what the next page of the room is to say. */
const saidInRoom = 'waymark-room-said'
/** And under which one that the next page is to say where the room is. */
const goneOn = 'waymark-room-gone-on'

/** Leaves words for the next page of the room to say. */
export function leaveToSay(words: string): void {
  sessionStorage.setItem(saidInRoom, words)
}

/** Leaves to the next page of the room to say where the room is. */
export function leaveStepToSay(): void {
  sessionStorage.setItem(goneOn, 'yes')
}

/** Says what the page before left to be said, once. */
export function sayWhatWasLeft(room: HTMLElement): void {
  const left = [
    sessionStorage.getItem(saidInRoom),
    sessionStorage.getItem(goneOn) && `Now: ${room.dataset['now']}`,
  ].filter(Boolean)
  if (left.length > 0) say(left.join(' '))
  for (const key of [saidInRoom, goneOn]) sessionStorage.removeItem(key)
}
