// canary: stores-know-no-pages
import { MakePledgePage } from './make-pledge.page.tsx'

export const keepPledge = MakePledgePage
