import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { errorSummary } from './error-summary.tsx'
import { input } from './input.tsx'
import { Page, renderPage } from './page.tsx'
import { answer, problemList, problemsFrom } from './problems.ts'

const form = z.object({
  beds: z.string().min(1, 'Enter the places').regex(/^\d+$/, 'The places must be a number'),
  name: z.string().min(1, 'Enter the name'),
})

test('a worker who leaves fields empty is told the first thing wrong with each', () => {
  const read = form.safeParse({ beds: '', name: '' })
  expect(read.error && problemsFrom(read.error)).toEqual({
    beds: 'Enter the places',
    name: 'Enter the name',
  })
})

test('a worker finds what they typed still there, and a link to where it is wrong', () => {
  const typed = { beds: 'twelve', name: 'Canal House' }
  const problems = { beds: 'The places must be a number' }
  const read = load(
    renderPage(
      <Page title="Offer places" problem={true}>
        {errorSummary({ errorList: problemList(problems) })}
        {input({ name: 'beds', label: { text: 'Places' }, ...answer(typed, problems, 'beds') })}
      </Page>,
    ),
  )
  const target = read('.govuk-error-summary a').attr('href') ?? ''
  expect(read(target).attr('value')).toBe('twelve')
  expect(read(`${target}-error`).text()).toContain('The places must be a number')
})
