import type { DocumentedClaim } from '../../document/plan-document.ts'

/** What a claim measures, without the text it was read from and its domain. */
export type Measure = Omit<DocumentedClaim, 'raw' | 'domain'>
