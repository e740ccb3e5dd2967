import { z } from 'zod'
import type { Id } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { documentedDue } from '../document/plan-document.ts'
import type { ChangeId, PlanActionId } from '../ids.ts'

/** What a change asks for. */
export const changeKinds = [
  { code: 'add', label: 'Add an action' },
  { code: 'alter', label: 'Change what an action says' },
  { code: 'withdraw', label: 'Withdraw an action' },
  { code: 'merge', label: 'Merge an action into another' },
  { code: 'renumber', label: 'Give an action another number' },
] as const
export type ChangeKind = (typeof changeKinds)[number]['code']

const text = z.string()
const id = <Kind extends string>() => z.uuid().transform((read) => read as Id<Kind>)
const assigned = z.strictObject({
  name: text,
  agencyId: id<'agency'>().nullable(),
  isPlaceholder: z.boolean(),
})

/**
 * What a change asks an action to say: only the parts that are to be otherwise, and `null` where a part is to be empty.
 * References are permanent ids, so that a change of numbers in between changes nothing about them.
 */
export const proposal = z
  .strictObject({
    number: text,
    sectionId: id<'plan-section'>().nullable(),
    type: text.nullable(),
    stages: z.array(text),
    statement: text,
    success: text.nullable(),
    resources: text.nullable(),
    due: documentedDue,
    leads: z.array(assigned),
    partners: z.array(assigned),
    references: z.array(id<'plan-action'>()),
  })
  .partial()
export type Proposal = z.infer<typeof proposal>
/** The parts of what an action says, in the order pages tell them. */
export type ProposalPart = keyof Proposal

/** A change that was asked for. */
export type Change = {
  readonly id: ChangeId
  readonly kind: ChangeKind
  /** The action it is about; an action that is added has none before, and takes the id of the change. */
  readonly actionId: PlanActionId | undefined
  /** What it is merged into. */
  readonly intoId: PlanActionId | undefined
  readonly proposed: Proposal
  readonly reason: string
}

/** The id of the action that a change is about; that of one it adds is its own. */
export function actionOf({ id, actionId }: Pick<Change, 'id' | 'actionId'>): PlanActionId {
  return actionId ?? (id as string as PlanActionId)
}

/** Whether an action stands in the plan: neither withdrawn, nor replaced by another. */
export function isInPlan({ left: { life } }: Pick<PlanAction, 'left'>): boolean {
  return life !== 'withdrawn' && life !== 'superseded'
}
