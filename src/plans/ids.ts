import type { Id } from '#vocabulary'

export type PlanId = Id<'plan'>
export type SectionId = Id<'plan-section'>
export type PlanActionId = Id<'plan-action'>
export type ClaimId = Id<'claim'>
export type MilestoneId = Id<'milestone'>
export type ProgressId = Id<'progress'>
export type CycleId = Id<'review-cycle'>
export type ChangeId = Id<'plan-change'>
export type ImportId = Id<'plan-import'>
