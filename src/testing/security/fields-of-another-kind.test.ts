import { beforeAll, describe, expect, test } from 'vitest'
import { fault, headerMissing, leadsAway, tellsOfTheMachine } from './machinery/findings.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { everyForm, type FormSeen, patternOf } from './machinery/send-badly.ts'
import type { Answer } from './machinery/visitors.ts'

const house = plantedHouse()
let forms: readonly FormSeen[] = []

beforeAll(async () => {
  forms = await everyForm(house)
})

/** Every form, each field given what no browser gives it, with the token it must have. */
async function sendAs(send: (form: FormSeen) => Promise<Answer>): Promise<readonly string[]> {
  const answers = await Promise.all(forms.map(async (form) => ({ form, answer: await send(form) })))
  return answers.flatMap(({ form, answer }) => {
    const looks = [fault, headerMissing, leadsAway, tellsOfTheMachine]
    const wrong = looks.map((look) => look({ answer })).find((found) => found !== undefined)
    return wrong ? [`${patternOf(house, form)}: ${wrong}`] : []
  })
}

function sendJson(form: FormSeen, value: unknown): Promise<Answer> {
  const fields = Object.fromEntries(form.fields.map(({ name }) => [name, value]))
  return form.asker.ask({
    method: 'POST',
    url: form.action,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ ...fields, form_token: form.asker.formToken }),
  })
}

describe('a field that is not one line of text', () => {
  test('may come twice', async () => {
    const twice = (form: FormSeen) =>
      form.asker.send(
        form.action,
        form.fields.flatMap(({ name, value }) => [
          [name, value] as const,
          [name, `${value}again`] as const,
        ]),
      )
    expect(forms.length).toBeGreaterThan(6)
    expect(await sendAs(twice)).toEqual([])
  })

  test('may come a hundred times', async () => {
    const often = (form: FormSeen) =>
      form.asker.send(
        form.action,
        form.fields.flatMap(({ name, value }) =>
          Array.from({ length: 100 }, () => [name, value] as const),
        ),
      )
    expect(await sendAs(often)).toEqual([])
  })

  test.for<readonly [string, unknown]>([
    ['a number', 7],
    ['nothing', null],
    ['a list', ['a', { b: 1 }]],
    ['a thing', { toString: 'a', length: -1, trim: 1 }],
    ['yes', true],
    ['a nul byte', 'a\u0000b'],
  ])('may be %s in JSON', async ([, value]) => {
    expect(await sendAs((form) => sendJson(form, value))).toEqual([])
  })

  test('may be all there is: a body that is a list, a word or nothing', async () => {
    for (const payload of ['[]', '"a"', 'null', '7', '{}']) {
      const send = (form: FormSeen) =>
        form.asker.ask({
          method: 'POST',
          url: form.action,
          headers: { 'content-type': 'application/json' },
          payload,
        })
      expect(await sendAs(send)).toEqual([])
    }
  })
})
