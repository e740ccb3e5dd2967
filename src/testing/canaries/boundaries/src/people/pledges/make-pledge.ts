// canary: acts-know-no-pages
import { MakePledgePage } from './make-pledge.page.tsx'

export const makePledge = MakePledgePage
