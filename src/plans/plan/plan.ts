import type { Temporal } from 'temporal-polyfill'
import type { Cadence } from '#commitment'
import type { AgencyId, Period } from '#vocabulary'
import type { PlanId, SectionId } from '../ids.ts'

/** Where a plan stands: only its own organisation reads a draft; what is closed is followed no more. */
export type PlanState = 'draft' | 'published' | 'closed'

/** An action plan: whose it is, the time it is for and how it is followed. */
export type Plan = {
  readonly id: PlanId
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly title: string
  readonly areaCodes: readonly string[]
  readonly approvingBody: string | undefined
  readonly period: Period
  /** Since when this house follows it: what was missed before is not held against anybody. */
  readonly followedFrom: Temporal.PlainDate | undefined
  /** How often an update of each action is expected. */
  readonly cadence: Cadence
  readonly types: readonly string[]
  readonly glossary: Readonly<Record<string, string>>
  readonly legend: Readonly<Record<string, string>>
  readonly state: PlanState
  /** The number of the version a body approved last; 0 before the first. */
  readonly version: number
  readonly revision: number
}

/** What a section of a plan is called by those who wrote it. */
export const sectionKinds = [
  { code: 'area', label: 'Area' },
  { code: 'theme', label: 'Theme' },
  { code: 'pillar', label: 'Pillar' },
  { code: 'funding_stream', label: 'Funding stream' },
] as const
export type SectionKind = (typeof sectionKinds)[number]['code']

export type Section = {
  readonly id: SectionId
  readonly number: string
  readonly title: string
  readonly part: string | undefined
  readonly kind: SectionKind
  /** What success looks like for all of its actions. */
  readonly success: string | undefined
}
