export { type PlanDocument, planDocument } from './document/plan-document.ts'
