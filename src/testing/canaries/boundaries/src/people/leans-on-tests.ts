// canary: testing-only-from-tests
import { cast } from '../testing/cast.ts'

export const leaned = cast
