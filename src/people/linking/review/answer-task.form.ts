import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { line } from '../../rights/lines.ts'
import { needsReason, type Verdict, verdicts } from '../decision.ts'

const answerForm = z.object({
  verdict: z.enum(verdicts.map(({ code }) => code) as [Verdict, ...Verdict[]], 'Select an answer'),
  reason: line(500, 'The reason must be 500 characters or fewer'),
})
export type AnswerForm = z.infer<typeof answerForm>

/** Reads an answer to whether two people are one, or says what is wrong, field by field. */
export function readAnswer(
  typed: unknown,
  weight: number | undefined,
):
  | { readonly ok: true; readonly answer: AnswerForm }
  | { readonly ok: false; readonly problems: Problems<AnswerForm> } {
  const read = answerForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  if (read.data.reason === '' && needsReason(read.data.verdict, weight)) {
    return { ok: false, problems: { reason: 'Enter why, because the records speak against it' } }
  }
  return { ok: true, answer: read.data }
}
