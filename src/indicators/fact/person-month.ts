import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#foundations'
import { isUuid, type PersonId } from '#vocabulary'
import { type Options, options } from './options.ts'

/**
 * The one definition of the fact as a query, under some options, for everyone or for some people.
 * The text is that of `person-month.sql`; only its named holes are filled.
 */
export function personMonthQuery(
  chosen: Options,
  people: readonly PersonId[] | 'everyone',
): string {
  let query = definition()
  for (const name of Object.keys(options) as (keyof Options)[]) {
    query = query.replaceAll(`:'${name}'`, `'${chosen[name]}'`)
  }
  return query.replaceAll('(:people)', `(${whoIsMeant(people)})`)
}

/** A condition on `person_id` that means these people. Throws for anything that is no id. */
export function whoIsMeant(people: readonly PersonId[] | 'everyone'): string {
  if (people === 'everyone') return 'true'
  for (const id of people) if (!isUuid(id)) throw new Error('A person id must be a UUID')
  return `person_id = any('{${people.join(',')}}'::uuid[])`
}

let text: string | undefined

function definition(): string {
  text ??= readFileSync(join(projectFolder(), 'src/indicators/fact/person-month.sql'), 'utf8')
  return text
}
