export { type PlanDocument, planDocument } from './document/plan-document.ts'
export { startReminding } from './reviewing/reminding/start-reminding.ts'
