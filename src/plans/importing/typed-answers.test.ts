import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'

const house = freshHouse()

const written = `# A plan of Fenmarsh (invented), April 2026 to March 2028

| Actions | Due date | Who | Evidencing success |
|---|---|---|---|
| Prevention 1.1: Ring the wards each morning | 31 June 2026 | Street Work Team / Amy Fennimore | Brief |
| Prevention 1.2: Keep two rooms free for one night | | | Brief |
| Prevention 1.3: Write the winter rota | May 2027 | TBC | Brief |
`

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

async function bring(visitor: Visitor): Promise<string> {
  const form = { import_id: newId(), title: '', from: '', to: '', pasted: written }
  return String((await visitor.postFile('/our-plans/imports', form)).headers.location)
}

/** The field in which the answer to a question is typed, by words of the question. */
async function fieldOf(visitor: Visitor, at: string, ...words: readonly string[]): Promise<string> {
  const page = load((await visitor.get(at)).body)
  const article = page('article')
    .toArray()
    .find((one) => words.every((word) => page(one).text().includes(word)))
  return (
    (article && page(article).find('input[name^="typed-"]').attr('name')) ??
    expect.fail(`Nothing can be typed for ${words.join(', ')}`)
  )
}

describe('an answer that is typed', () => {
  test('is refused beside its field where it cannot be read, and everything else that was answered stands there still', async () => {
    const visitor = await house.as('coordinator')
    const at = await bring(visitor)
    const [date, person] = [
      await fieldOf(visitor, at, 'Action 1.2', 'Nothing says when'),
      await fieldOf(visitor, at, 'A person is named'),
    ]
    const nobody = await fieldOf(visitor, at, 'Nobody is named')
    const answers = { [date]: 'when it rains', [person]: 'Amy Fennimore', [nobody]: 'Night Team' }
    const answer = await visitor.post(at, { ...answers, go: 'here' })
    expect(answer.statusCode).toBe(422)
    const page = load(answer.body)
    expect(page(`#${date}-error`).text()).toContain('Enter when it is due')
    expect(page(`#${person}-error`).text()).toContain('not a person’s name')
    expect(page(`.govuk-error-summary a[href="#${date}"]`)).toHaveLength(1)
    expect(page(`[name=${nobody}]`).attr('value')).toBe('Night Team')
    expect(textOf((await visitor.get(at)).body)).not.toContain('Night Team')
  })

  test('is refused where it was chosen and nothing is typed', async () => {
    const visitor = await house.as('coordinator')
    const at = await bring(visitor)
    const field = await fieldOf(visitor, at, 'Nobody is named')
    const chosen = { [field]: '', [field.replace('typed', 'issue')]: 'typed' }
    expect((await visitor.post(at, chosen)).statusCode).toBe(422)
  })

  test('is read as a cell would be, and stands in the plan', async () => {
    const visitor = await house.as('coordinator')
    const at = await bring(visitor)
    const answers = {
      [await fieldOf(visitor, at, '31 June 2026')]: '30 June 2026',
      [await fieldOf(visitor, at, 'Nothing says when')]: 'May 2027',
      [await fieldOf(visitor, at, 'A person is named')]: 'Housing Options Manager',
      [await fieldOf(visitor, at, 'Nobody is named')]: 'Night Team / Larder Service',
      [await fieldOf(visitor, at, 'still to be found')]: 'Church Hall Trust',
    }
    const { headers, statusCode } = await visitor.post(at, { ...answers, go: 'here' })
    expect(statusCode).toBe(303)
    const page = textOf((await visitor.get(String(headers.location))).body)
    expect(page).toContain('Nothing is left to ask')
    expect(page).toContain('Due: by 30 June 2026')
    expect(page).toContain('Who leads: Street Work Team, Housing Options Manager')
    expect(page).toContain('Who leads: Night Team, Larder Service')
    expect(page).toContain('Who leads: Church Hall Trust')
  })
  test('is asked about where a cell that says the same would be', async () => {
    const visitor = await house.as('coordinator')
    const at = await bring(visitor)
    const field = await fieldOf(visitor, at, 'Nothing says when')
    const { headers } = await visitor.post(at, { [field]: 'every month' })
    const page = textOf((await visitor.get(String(headers.location))).body)
    expect(page).toContain('Due: every month')
    expect(page).toContain('When it happens first is to be confirmed')
  })
})
