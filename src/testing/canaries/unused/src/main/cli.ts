// canary: unused-unlisted unused-unresolved
import { known } from '#people'
import { missing } from './missing.ts'
import { unlisted } from 'a-package-nobody-listed'

export const started = [known, missing, unlisted]
