// canary: doors-by-name
import { room } from '../people/index.ts'

export const reached = room
