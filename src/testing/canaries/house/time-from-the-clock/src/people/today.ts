// canary: time-from-the-clock
import { Temporal } from 'temporal-polyfill'

export const today = Temporal.Now.plainDateISO()
