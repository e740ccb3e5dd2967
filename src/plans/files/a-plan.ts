import type { DocumentedAction, DocumentedClaim, PlanDocument } from '../document/plan-document.ts'

/** For tests: an action that asks for nothing, but for what is told of it. */
export function anAction(told: Partial<DocumentedAction> = {}): DocumentedAction {
  return {
    number: '1.1',
    section: '1',
    type: 'prevention',
    statement: 'House people before they lose their home',
    due: {
      ...{ raw: 'April 2023', kind: 'by', edtf: '2023-04', from: '2023-04-01', to: '2023-05-01' },
      ...{ recurrence: null, flags: [] },
    },
    leads: ['Housing team'],
    partners: [],
    evidence: [],
    success: null,
    references: [],
    raw: {},
    ...told,
  }
}

/** For tests: a claim of evidence in words. */
export function aClaim(raw: string): DocumentedClaim {
  const none = { domain: null, measure: null, target: null, unit: null, per: null }
  return { raw, kind: 'unread', ...none }
}

/** For tests: a plan of one section, but for what is told of it. */
export function aPlan(told: Partial<PlanDocument> = {}): PlanDocument {
  return {
    plan: { title: 'A plan of Exampleton', period: { from: '2022-10-01', to: '2025-04-01' } },
    sections: [{ number: '1', title: 'Homes', success: null }],
    actions: [anAction()],
    references: [],
    duplicates: [],
    issues: [],
    ...told,
  }
}
