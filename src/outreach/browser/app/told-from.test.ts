import { expect, test } from 'vitest'
import { entryInWords } from './entry-in-words.ts'
import { toldFrom } from './told-from.ts'

const ana = { id: '0190a3b2-0000-7000-8000-0000000abcde', name: 'Ana Testwick' }
const anew = {
  who: { met: 'new', personId: ana.id },
  position: undefined,
  shiftId: undefined,
  patches: [
    { id: 'by the canal', name: 'Canal bank, Birmingham', area_code: 'E08000025' },
    { id: 'told before', name: 'Canal bank' },
  ],
} as const

function typed(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('everything wrong with the form is told at once, each beside its field', () => {
  const form = typed({ age: 'about forty', spot_reason: 'welfare_check', spot_days: '90' })
  const read = toldFrom(form, anew)
  expect('problems' in read ? Object.keys(read.problems) : []).toEqual([
    'age',
    'contact_type',
    'spot_days',
  ])
  expect(
    toldFrom(typed({ contact_type: 'bedded_down', area_code: 'E08000025' }), anew),
  ).toHaveProperty('told')
})

test('a patch of another council than the one chosen is told before anything is recorded', () => {
  const read = (patch: string, area_code: string) =>
    toldFrom(typed({ contact_type: 'bedded_down', area_code, patch }), anew)
  expect(read('by the canal', 'E08000029')).toMatchObject({
    problems: { patch: expect.stringContaining('of the council you chose') },
  })
  expect(read('by the canal', 'E08000025')).toHaveProperty('told')
  expect(read('told before', 'E08000029')).toHaveProperty('told')
})

test('an entry says whom it is about by first name or reference, and how they were met once it is stored', () => {
  const toldAt = 0
  const words = (event: Parameters<typeof entryInWords>[0]['event'], kind?: string) =>
    entryInWords({ event, kind, toldAt }, [ana]).replace(/\d\d:\d\d/, 'TIME')
  const met = { contact_type: 'bedded_down', person_id: ana.id } as const
  expect(words({ ...met, met: 'known' })).toBe(': Ana, Bedded down, recorded at TIME')
  expect(words({ ...met, met: 'known', person_id: '0190a3b2-0000-7000-8000-000000fedcba' })).toBe(
    ': Person FEDCBA, Bedded down, recorded at TIME',
  )
  expect(words({ ...met, met: 'new', given_name: 'Wren' })).toContain(': Wren, ')
  expect(words({ contact_type: 'bedded_down', met: 'new' })).toContain(': Somebody new, ')
  expect(words(undefined, 'bedded_down')).toBe(': Bedded down, recorded at TIME')
  expect(words(undefined)).toBe(': recorded at TIME')
})
