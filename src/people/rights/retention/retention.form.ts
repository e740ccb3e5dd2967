import { z } from 'zod'
import { paragraph } from '../lines.ts'
import { retentionCategories } from './retention.ts'

/** The fields of the page that sets how long something is kept. */
export const ruleForm = z.object({
  category: z.enum(
    retentionCategories.map(({ code }) => code),
    'Select what the rule is for',
  ),
  months: z
    .string()
    .default('')
    .transform((typed) => Number(typed.trim() || 'none'))
    .refine(
      (months) => Number.isInteger(months) && months >= 1 && months <= 240,
      'The months must be a whole number from 1 to 240',
    ),
  reason: paragraph(500, 'The reason must be 500 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter the reason',
  ),
})
export type RuleForm = z.infer<typeof ruleForm>

/** The field of the page that says whether a shorter rule may stand. */
export const secondForm = z.object({
  verdict: z.enum(['confirmed', 'refused'], 'Select whether it may stand'),
})
export type SecondForm = z.infer<typeof secondForm>
