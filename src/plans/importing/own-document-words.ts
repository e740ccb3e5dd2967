import type { z } from 'zod'

/** Where a JSON first differs from a plan as we write one, in a sentence with the place in words. */
export function differenceInWords(issue: z.core.$ZodIssue | undefined, given: unknown): string {
  const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol')
  return `It is not the JSON of a plan as Waymark writes one. ${sentenceOf(issue, placeOf(path, given))}`
}

function sentenceOf(issue: z.core.$ZodIssue | undefined, place: string): string {
  const Place = `${place.slice(0, 1).toUpperCase()}${place.slice(1)}`
  switch (issue?.code) {
    case 'unrecognized_keys':
      return `${Place} holds “${issue.keys[0]?.slice(0, 40)}”, which has no place there`
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? `${Place} is missing`
        : `${Place} must be ${kindsInWords[issue.expected] ?? 'written otherwise'}`
    case 'invalid_value':
      return `${Place} must be one of: ${issue.values.join(', ')}`
    case 'invalid_format':
      return issue.format === 'date'
        ? `${Place} must be a day, such as 2024-07-01`
        : `${Place} must be an id as Waymark gives one`
    default:
      return `${Place} cannot be read`
  }
}

const kindsInWords: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in square brackets',
  object: 'fields in curly brackets',
  record: 'fields in curly brackets',
}

type Step = string | number

/** The place a path leads to, from the inside out: “the first day of the due date of action 1.2”. */
function placeOf(path: readonly Step[], given: unknown): string {
  if (path.length === 0) return 'the file'
  const parts: string[] = []
  let within: unknown = given
  for (const [at, step] of path.entries()) {
    within = entryOf(within, step)
    const [before, after] = [path[at - 1], path[at + 1]]
    const isList = typeof after === 'number' && entryNames[String(step)] !== undefined
    if (typeof step === 'number') parts.unshift(entryInWords(before, step, within))
    else if (!isList) parts.unshift(fields[step] ?? `“${step.slice(0, 40)}”`)
  }
  return parts.join(' of ')
}

function entryOf(within: unknown, step: Step): unknown {
  if (typeof within !== 'object' || within === null) return undefined
  return Object.entries(within).find(([name]) => name === String(step))?.[1]
}

/** One of a list: by its number where it has one, else by its place. */
function entryInWords(list: Step | undefined, at: number, entry: unknown): string {
  const number = entryOf(entry, 'number')
  const name = entryNames[String(list)] ?? 'entry'
  const isNumbered = typeof number === 'string' && number.trim() !== ''
  return isNumbered ? `${name} ${number.slice(0, 40)}` : `${name} no. ${at + 1}`
}

const entryNames: Readonly<Record<string, string>> = {
  sections: 'section',
  actions: 'action',
  evidence: 'claim',
  leads: 'lead',
  partners: 'partner',
  flags: 'flag',
  references: 'reference',
  duplicates: 'pair of duplicates',
  issues: 'issue',
  stages: 'stage',
  schedule: 'time',
}

const fields: Readonly<Record<string, string>> = {
  plan: 'the plan',
  sections: 'the list of sections',
  actions: 'the list of actions',
  references: 'the list of references',
  duplicates: 'the list of duplicates',
  issues: 'the list of issues',
  title: 'the title',
  period: 'the period',
  from: 'the first day',
  to: 'the day after the last',
  glossary: 'the glossary',
  legend: 'the legend',
  number: 'the number',
  success: 'what success looks like',
  part: 'the part',
  id: 'the id',
  section: 'the section',
  type: 'the type',
  statement: 'the statement',
  due: 'the due date',
  raw: 'what was written',
  kind: 'the kind',
  edtf: 'the EDTF value',
  recurrence: 'the recurrence',
  flags: 'the list of flags',
  leads: 'the list of leads',
  partners: 'the list of partners',
  evidence: 'the list of claims',
  stages: 'the list of stages',
  schedule: 'the list of times',
  resources: 'what it takes',
  progress: 'the progress',
  domain: 'the domain',
  measure: 'the measure',
  target: 'the target',
  unit: 'the unit',
  per: 'the time it is counted by',
  declaredBy: 'the side that declares it',
  similarity: 'the similarity',
  code: 'the code',
  where: 'the place',
  quote: 'the quote',
  message: 'the message',
  suggestion: 'the suggestion',
}
