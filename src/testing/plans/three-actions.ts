import type { Visitor } from '../house/fresh-house.ts'
import { aDocument, anActionOf, dueAs } from './a-plan.ts'

/** A plan of three actions: late, without an owner, and one that recurs with a claim of a share. */
export function threeActions() {
  return aDocument(
    [
      anActionOf('1.1', { due: dueAs('December 2023') }),
      anActionOf('1.2', { statement: 'Open a second night shelter', leads: [] }),
      anActionOf('2.10', {
        due: dueAs('Six monthly'),
        type: 'recovery',
        evidence: [
          {
            ...{ raw: 'Share registered with a GP', kind: 'coverage', domain: 'local' },
            ...{ measure: 'people registered', target: 100, unit: 'percent', per: null },
          },
        ],
      }),
    ],
    { references: [{ a: '1.1', b: '2.10', declaredBy: 'a' }] },
  )
}

/** The permanent id of the action that has a number. */
export async function actionId(visitor: Visitor, base: string, number: string): Promise<string> {
  const answer = await visitor.get(`${base}/actions/${number}`)
  return String(answer.headers.location).split('/').at(-1) ?? ''
}
