import type { Member } from '#access'
import { actAs } from '#access'
import type { Needs } from '#foundations'
import type { PlanId } from '../ids.ts'
import { readFile } from '../importing/read-file.ts'
import { takePlan } from '../importing/take-plan.ts'

/** Brings about the plan of the demonstration by the acts that would: read from its text, and taken in. */
export async function holdPlan(
  needs: Needs,
  member: Member,
  { id, text }: { readonly id: PlanId; readonly text: string },
): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const read = await readFile({ name: 'plan.md', bytes })
  if (!read.ok) throw new Error(`The plan of the demonstration was not read: ${read.sentence}`)
  const acting = actAs(needs, { memberId: member.id, purpose: undefined })
  const { document } = read
  await acting.db
    .transaction()
    .execute((db) => takePlan(acting, db, member, { id, document, areaCodes: member.areaCodes }))
}
