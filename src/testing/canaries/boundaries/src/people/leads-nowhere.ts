// canary: resolvable
import { gone } from './gone.ts'

export const led = gone
