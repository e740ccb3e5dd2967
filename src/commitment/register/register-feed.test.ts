import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment } from '../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

test('a title in the feed of the register is words, and markup in it is no markup to a reader', async () => {
  const { id } = await anAwardedCommitment(house)
  const marked = 'Beds <b>before</b> winter & after'
  await sql`
    update commitment.register_entry set body = jsonb_set(body, '{title}', to_jsonb(${marked}::text)) where stream_id = ${id}
  `.execute(house.db)
  const feed = load((await house.anyone.get('/commitments.atom')).body, { xml: true })
  const asReadersTakeIt = load(feed('entry > title').first().text())
  expect(asReadersTakeIt('b').length).toBe(0)
  expect(asReadersTakeIt.text()).toContain(marked)
})
