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

/** The step a room is at, as the page shows it; nothing on a page that does not. */
export function stepShown(): string {
  return document.getElementById('now-heading')?.textContent ?? ''
}

/** Once parts of a page were shown anew: its title follows the step. Gives the step where it is another than before. */
export function stepFollowed(before: string): string | undefined {
  const now = stepShown()
  if (before === '' || now === before) return undefined
  document.title = document.title.replace(before, () => now)
  return now
}
