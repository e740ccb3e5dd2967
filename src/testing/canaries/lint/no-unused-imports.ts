// canary: noUnusedImports
import { join } from 'node:path'

export const place = 'here'
