import { say } from './say.ts'

/** Counts down to the end of the step, and says once that it has come. Nothing stops then. */
export function keepClock(): void {
  let told = ''
  setInterval(() => {
    const clock = document.querySelector<HTMLElement>('[data-ends]')
    const end = clock?.dataset['ends']
    if (!clock || !end) return
    const left = Math.ceil((Number(end) - performance.timeOrigin - performance.now()) / 1000)
    clock.textContent =
      left > 0 ? `${inWords(left)} left` : `Time is up, ${inWords(-left)} ago. Nothing has stopped.`
    if (left <= 0 && told !== end) {
      told = end
      say('Time is up for this step.')
    }
  }, 1000)
}

function inWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`
}
