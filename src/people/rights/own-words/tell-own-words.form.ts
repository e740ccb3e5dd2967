import { z } from 'zod'
import { readId } from '#vocabulary'
import { day, line, paragraph } from '../lines.ts'
import { type StatementId, tellingPlaces, tellings } from './own-words.ts'

/** The fields of how to address and reach somebody. */
export const preferencesForm = z.object({
  preferred_name: line(100, 'The preferred name must be 100 characters or fewer'),
  pronouns: line(50, 'The pronouns must be 50 characters or fewer'),
  language: line(100, 'The language must be 100 characters or fewer'),
  access_needs: line(300, 'What they need must be 300 characters or fewer'),
  contact_by: line(300, 'How to reach them must be 300 characters or fewer'),
})
export type PreferencesForm = z.infer<typeof preferencesForm>

/** The fields of the page that takes down a person's own words. */
export const statementForm = z.object({
  statement_id: z
    .string()
    .default('')
    .transform((typed) => readId<'statement'>(typed))
    .refine(
      (id): id is StatementId => id !== undefined,
      'This form is out of date. Go back to the person and start again',
    ),
  words: paragraph(4000, 'Their words must be 4,000 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter what the person says, in their own words',
  ),
  is_approved: z
    .enum(['yes', 'no'], 'Select whether the person says that this may stand')
    .transform((typed) => typed === 'yes'),
  told_how: z.enum(
    tellings.map(({ code }) => code),
    'Select how they told you',
  ),
  told_where: z.enum(
    tellingPlaces.map(({ code }) => code),
    'Select where they told you',
  ),
  told_on: day('Enter the day they told you, such as 2024-07-01'),
})
export type StatementForm = z.infer<typeof statementForm>
