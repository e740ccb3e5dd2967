import { z } from 'zod'
import { genders, readDay, readId } from '#vocabulary'
import { day, line, paragraph } from '../lines.ts'
import { askers, type CorrectionId, correctionParts, outcomes } from './correction.ts'

/** The fields of the page that takes down what is wrong. */
export const askForm = z.object({
  correction_id: z
    .string()
    .default('')
    .transform((typed) => readId<'correction'>(typed))
    .refine(
      (id): id is CorrectionId => id !== undefined,
      'This form is out of date. Go back to the person and start again',
    ),
  about: z.enum(
    correctionParts.map(({ code }) => code),
    'Select what is wrong',
  ),
  is_wrong: paragraph(1000, 'What is wrong must be 1,000 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter what is wrong',
  ),
  should_say: paragraph(1000, 'What it should say must be 1,000 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter what it should say',
  ),
  asked_by: z.enum(
    askers.map(({ code }) => code),
    'Select who asked',
  ),
  received_on: day('Enter the day they asked, such as 2024-07-01'),
})
export type AskForm = z.infer<typeof askForm>

const genderCodes = ['', ...genders.map(({ code }) => code)]

/** The fields of the page that answers. The name, day and gender are written anew where they are what was wrong. */
export const answerCorrectionForm = z.object({
  outcome: z.enum(
    outcomes.map(({ code }) => code),
    'Select how it is answered',
  ),
  reason: paragraph(1000, 'The reason must be 1,000 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter what they are told',
  ),
  given_name: line(100, 'The first name must be 100 characters or fewer'),
  family_name: line(100, 'The last name must be 100 characters or fewer'),
  date_of_birth: z
    .string()
    .default('')
    .refine(
      (typed) => typed === '' || readDay(typed) !== undefined,
      'Enter the date of birth, such as 1980-12-31, or leave it empty',
    ),
  gender: z
    .string()
    .default('')
    .refine((typed) => genderCodes.includes(typed), 'Select a gender from the list'),
})
export type AnswerCorrectionForm = z.infer<typeof answerCorrectionForm>
