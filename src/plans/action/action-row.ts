import { Temporal } from 'temporal-polyfill'
import { type Confidence, type Life, lives, type OpenColour } from '#commitment'
import { type AgencyId, type Due, type DueFlag, dueKinds, type Id, isTimed } from '#vocabulary'
import type { ClaimId, PlanActionId, SectionId } from '../ids.ts'
import type { Assigned, Claim, ClaimLink, LeftAs, PlanAction } from './plan-action.ts'

type Kept = Readonly<Record<string, unknown>>

/** An action as the database gives it: its row, who is assigned and what is claimed, as JSON. */
export type ActionRow = {
  readonly action: ActionColumns
  readonly assigned: readonly (Assigned & { readonly role: 'lead' | 'partner' })[] | null
  readonly claims: readonly ClaimColumns[] | null
}

type ActionColumns = {
  readonly action_id: PlanActionId
  readonly section_id: SectionId | null
  readonly number: string
  readonly former_numbers: readonly string[]
  readonly type: string | null
  readonly stages: readonly string[]
  readonly statement: string
  readonly success: string | null
  readonly resources: string | null
  readonly commitment_id: Id<'commitment'> | null
  readonly pledge_id: Id<'pledge'> | null
  readonly since_version: number
} & DueColumns &
  LeftColumns

type DueColumns = {
  readonly due_raw: string
  readonly due_kind: string
  readonly due_edtf: string | null
  readonly due_from: string | null
  readonly due_to: string | null
  readonly due_recurrence: string | null
  readonly due_flags: readonly DueFlag[]
}

type LeftColumns = {
  readonly life: string
  readonly confidence: string | null
  readonly reason: string | null
  readonly updated_on: string | null
  readonly done_on: readonly string[]
  readonly evidence_state: 'awaited' | 'accepted' | null
  readonly colour_before: OpenColour | null
  readonly override_colour: OpenColour | null
  readonly override_from: string | null
  readonly override_reason: string | null
}

type ClaimColumns = Omit<Claim, 'id' | 'linked'> & {
  readonly claim_id: ClaimId
  readonly indicator: string | null
  readonly link: ClaimLink | null
  readonly direction: 'up' | 'down' | 'hold' | null
  readonly link_target: number | null
  readonly cadence_every: number | null
  readonly cadence_unit: 'weeks' | 'months' | null
}

/** An action of its row. */
export function actionOf({ action: row, assigned, claims }: ActionRow): PlanAction {
  const of = (role: string) =>
    (assigned ?? [])
      .filter((one) => one.role === role)
      .map(({ name, agencyId, isPlaceholder }) => ({
        name,
        agencyId: (agencyId ?? undefined) as AgencyId | undefined,
        isPlaceholder,
      }))
  return {
    id: row.action_id,
    number: row.number,
    formerNumbers: row.former_numbers,
    sectionId: row.section_id ?? undefined,
    type: row.type ?? undefined,
    stages: row.stages,
    statement: row.statement,
    success: row.success ?? undefined,
    resources: row.resources ?? undefined,
    due: dueOf(row),
    leads: of('lead'),
    partners: of('partner'),
    claims: (claims ?? []).map(claimOf),
    pledge:
      row.commitment_id && row.pledge_id
        ? { commitmentId: row.commitment_id, pledgeId: row.pledge_id }
        : undefined,
    sinceVersion: row.since_version,
    left: leftOf(row),
  }
}

/** What is written of an action, by its columns. */
export function rowOf(action: PlanAction): Kept {
  return {
    action_id: action.id,
    section_id: action.sectionId ?? null,
    number: action.number,
    former_numbers: action.formerNumbers,
    type: action.type ?? null,
    stages: action.stages,
    statement: action.statement,
    success: action.success ?? null,
    resources: action.resources ?? null,
    ...dueColumns(action.due),
    commitment_id: action.pledge?.commitmentId ?? null,
    pledge_id: action.pledge?.pledgeId ?? null,
    since_version: action.sinceVersion,
    life: action.left.life,
  }
}

/** A due date by its columns. */
function dueColumns(due: Due): Kept {
  const { raw, kind, flags } = due
  const written = { due_raw: raw, due_kind: kind, due_flags: flags }
  if (!isTimed(due)) return written
  return {
    ...written,
    due_edtf: due.edtf,
    due_from: `${due.window.from}`,
    due_to: due.window.to ? `${due.window.to}` : null,
    due_recurrence: due.kind === 'recurring' ? due.recurrence : null,
  }
}

function dueOf(row: DueColumns): Due {
  const { due_raw: raw, due_flags: flags, due_edtf: edtf, due_from: from } = row
  const kind = dueKinds.find(({ code }) => code === row.due_kind)?.code ?? 'unparsed'
  if (kind === 'missing' || kind === 'unparsed') return { raw, kind, flags }
  if (edtf === null || from === null) return { raw, kind: 'unparsed', flags }
  const window = { from: dayIn(from), to: row.due_to === null ? undefined : dayIn(row.due_to) }
  return kind === 'recurring'
    ? { raw, kind, edtf, window, flags, recurrence: row.due_recurrence ?? '' }
    : { raw, kind, edtf, window, flags }
}

function leftOf(row: LeftColumns): LeftAs {
  const from = row.override_from
  return {
    life: lifeOf(row.life),
    confidence: confidenceOf(row),
    updatedOn: row.updated_on === null ? undefined : dayIn(row.updated_on),
    doneOn: row.done_on.map(dayIn),
    evidence: row.evidence_state ?? undefined,
    colourBefore: row.colour_before ?? undefined,
    override:
      row.override_colour && from !== null
        ? {
            colour: row.override_colour,
            from: dayIn(from),
            publishedReason: row.override_reason ?? undefined,
          }
        : undefined,
  }
}

function claimOf(row: ClaimColumns): Claim {
  const { claim_id: id, raw, kind, domain, measure, target, unit, per, schedule } = row
  const { indicator, link, direction, cadence_every: every, cadence_unit: of } = row
  const cadence = every !== null && of !== null ? { every, unit: of } : undefined
  return {
    ...{ id, raw, kind, domain, measure, target, unit, per, schedule },
    linked:
      indicator !== null && link !== null
        ? {
            ...{ indicator, link, cadence },
            direction: direction ?? undefined,
            target: row.link_target ?? undefined,
          }
        : undefined,
  }
}

function lifeOf(text: string): Life {
  return lives.find(({ code }) => code === text)?.code ?? 'not_started'
}

function confidenceOf({ confidence, reason }: LeftColumns): Confidence | undefined {
  if (confidence === 'on_track') return { level: 'on_track' }
  if (confidence === 'some_risk' || confidence === 'off_track') {
    return { level: confidence, reason: reason ?? '' }
  }
  return undefined
}

function dayIn(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text)
}
