// canary: front-doors-only
import { takePledge } from '../people/pledges/pledge.ts'

export const reached = takePledge
