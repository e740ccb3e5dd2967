import { sql } from 'kysely'
import { newId } from '#foundations'
import { readId } from '#vocabulary'
import type { FreshHouse } from '../../house/fresh-house.ts'
import { aDocument, anActionOf, aPlan } from '../../plans/a-plan.ts'
import { idIn, open, unescaped } from './planted-person.ts'

const words = `We plan what nobody may take for markup ${unescaped}"'&`

const claim = {
  ...{ raw: words, kind: 'coverage' as const, domain: 'local' as const, measure: words },
  ...{ target: 9, unit: 'percent', per: null },
}

/** A plan that was approved, a draft and a file that was read, with markup wherever something can be written in them. */
export async function plantPlans(house: FreshHouse): Promise<void> {
  const id = readId<'plan'>(idIn(open, 'plan_id'))
  if (!id) throw new Error('What is planted has no id')
  const action = anActionOf('1.1', {
    ...{ statement: words, success: words, leads: [words], evidence: [claim] },
    raw: { Actions: words },
  })
  const document = aDocument([action, anActionOf('1.2')], {
    plan: { title: words, period: { from: '2023-10-01', to: '2026-04-01' } },
    references: [{ a: '1.1', b: '1.2', declaredBy: 'a' }],
  })
  const { visitor, base } = await aPlan(house, document, { id })
  await sql`update plans.claim set claim_id = ${idIn(open, 'claim_id')}`.execute(house.db)
  const told = { progress_id: newId(), life: 'in_progress', confidence: 'some_risk', reason: words }
  await visitor.post(`${base}/actions/1.1/update`, { ...told, words })
  await visitor.post(`${base}/versions`, {
    ...{ approved_by: words, approved_on: '2024-07-01', minute_reference: words },
  })
  const review = idIn(open, 'cycle_id')
  await visitor.post(`${base}/reviews`, { cycle_id: review, meets_on: '2024-07-30' })
  await visitor.post(`${base}/reviews/${review}/notes`, { notes: words })
  for (const from of ['open', 'collecting', 'meeting', 'agreed']) {
    await visitor.post(`${base}/reviews/${review}/move`, { from })
  }
  await aPlan(house, document)
  await visitor.postFile('/our-plans/imports', {
    ...{ import_id: idIn(open, 'import_id'), title: words, from: '', to: '' },
    pasted: `| Action | Due | Who |\n|---|---|---|\n| 1.1: ${words} | May 2024 | Us |`,
  })
}
