import { caseStudyTemplate } from './case-study-template.ts'
import { lookBackTemplate } from './look-back-template.ts'
import { roundtableTemplate } from './roundtable-template.ts'
import type { Template } from './template.ts'
import { whiteboardTemplate } from './whiteboard-template.ts'

/** The formats Waymark brings. A coordinator copies one to change it; these stay as they are. */
export const shippedTemplates: readonly Template[] = [
  roundtableTemplate,
  caseStudyTemplate,
  lookBackTemplate,
  whiteboardTemplate,
]
