// canary: rules-are-pure
import { keepPledge } from './pledge.store.ts'

export function takePledge() {
  return keepPledge
}
