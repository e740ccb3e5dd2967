import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { QualityFinding, Question } from './quality-finding.ts'

const shownExamples = 5

/** Asks a question of what was brought in; `undefined` when it is true nowhere. */
export async function ask(db: Db, question: Question): Promise<QualityFinding | undefined> {
  const { query, ...about } = question
  const { rows } = await sql<{ count: number; examples: readonly string[] }>`
    with found as (${sql.raw(query)})
    select (select count(*) from found)::integer as count,
      array(select example from found order by example limit ${shownExamples}) as examples`.execute(
    db,
  )
  const [found] = rows
  return found && found.count > 0 ? { ...about, ...found } : undefined
}
