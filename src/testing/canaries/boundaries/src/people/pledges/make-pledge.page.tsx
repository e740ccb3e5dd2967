// canary: pages-do-no-io
import { readFileSync } from 'node:fs'

export const MakePledgePage = readFileSync
