import { z } from 'zod'

export const checks = [
  { code: 'known', label: 'I know them' },
  { code: 'document', label: 'They showed a document' },
  { code: 'answers', label: 'They answered what only they would know' },
  { code: 'authority', label: 'Somebody for them showed that they may ask' },
] as const

export const papers = [
  { code: 'record', label: 'Everything held but places, to read or print' },
  { code: 'record_json', label: 'The same for a computer (JSON)' },
  { code: 'places', label: 'The places held, to read or print' },
  { code: 'places_json', label: 'The same for a computer (JSON)' },
] as const
export type Paper = (typeof papers)[number]['code']

/** The fields of the page that makes a copy of everything held. */
export const answerForm = z.object({
  paper: z.enum(
    papers.map(({ code }) => code),
    'Select which copy to make',
  ),
  checked: z.enum(
    checks.map(({ code }) => code),
    'Select how you know that it is them',
  ),
})
export type AnswerForm = z.infer<typeof answerForm>
