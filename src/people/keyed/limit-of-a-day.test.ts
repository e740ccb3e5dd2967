import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { encoded, keyedHouse, written } from '../../testing/house/keyed-house.ts'

const keyed = keyedHouse()
const ana = written(['Ana', 'Lowe', '1980-06-10'])

test('a day has an end: more than 2,000 records under one agreement are not answered', async () => {
  const secret = await keyed.freshKey()
  // what a colleague of another organisation asked counts too
  await sql`
    insert into people.keyed_question (question_id, key_id, agreement_id, agency_id, asked_by, asked_on, records,
      known, unknown, unsure)
    values (gen_random_uuid(), gen_random_uuid(), ${keyed.agreement}, ${keyed.between.knower}, gen_random_uuid(), access.today(),
      1999, 0, 0, 0)`.execute(keyed.house.db)
  const two = encoded(secret, ana, written(['Ana', 'Lowe', '1980-06-10'], 'c2'))
  const { answer, problem } = await keyed.answersTo(two)
  expect(answer.statusCode).toBe(422)
  expect(problem).toContain('more than may be asked')
  expect((await keyed.answersTo(encoded(secret, ana))).answer.statusCode).toBe(200)
  expect((await keyed.answersTo(encoded(secret, ana))).answer.statusCode).toBe(422)
})
