import { z } from 'zod'
import { type PathwayStage, pathwayStages, personIn, readId } from '#vocabulary'

/** One line of text: trimmed, runs of blanks made one; empty where none was typed. */
export function line(most: number, tooLong: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\s+/g, ' ').trim())
    .refine((typed) => typed.length <= most, tooLong)
}

/** The same, that must not be empty. */
export function neededLine(
  most: number,
  { missing, tooLong }: { missing: string; tooLong: string },
) {
  return line(most, tooLong).refine((typed) => typed !== '', missing)
}

/** Why something is done: one line that must be there. */
export const reason = neededLine(300, {
  missing: 'Say why',
  tooLong: 'The reason must be 300 characters or fewer',
})

/** Several lines: trimmed at both ends, line breaks kept. */
export function lines(most: number, tooLong: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .refine((typed) => typed.length <= most, tooLong)
}

/** Who leads something, or takes part in it: posts and organisations, never somebody by name, for it is published. */
export function ofNobody(most: number, tooLong: string) {
  return line(most, tooLong).refine((typed) => personIn(typed) === undefined, {
    error: ({ input }) =>
      `“${personIn(String(input))}” reads as the name of a person: say which post or organisation it is`,
  })
}

export const lead = ofNobody(160, 'Who leads must be 160 characters or fewer')

/** An id in a hidden or chosen field. */
export function id<Kind extends string>(missing = 'This form is out of date. Open the page again') {
  return z
    .string(missing)
    .transform((typed) => readId<Kind>(typed))
    .refine((read) => read !== undefined, missing)
    .transform((read) => read as NonNullable<typeof read>)
}

/** Which version of something a form was made from; nothing where the form does not say. */
export function version() {
  return z.coerce.number().int().optional().catch(undefined)
}

/** Whether a form was made from an older version than stands now: sent, it would undo what somebody else wrote meanwhile. */
export function isOld(
  there: { readonly version: number },
  form: { readonly version?: number | undefined },
): boolean {
  return form.version !== undefined && form.version !== there.version
}

/** What is sent for an id at which something stands: the same once more, or something else that would take its place. */
export function refusalAt(
  there: readonly (string | undefined)[],
  sent: string,
): 'nothing-changed' | 'sent-before' {
  return there.includes(sent) ? 'nothing-changed' : 'sent-before'
}

const several = z.union([z.string(), z.array(z.string())]).default([])

/** Ids ticked in a list, each once. */
export function ids<Kind extends string>() {
  return several.transform((typed) => [
    ...new Set([typed].flat().flatMap((one) => readId<Kind>(one) ?? [])),
  ])
}

/** Words ticked in a list, each once. */
export function ticked() {
  return several.transform((typed) => [
    ...new Set(
      [typed]
        .flat()
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ])
}

const stageCodes = pathwayStages.map(({ code }) => code) as [PathwayStage, ...PathwayStage[]]

/** Stages of the pathway ticked in a list, in their order. */
export function stages() {
  return several.transform((typed) => {
    const chosen = [typed].flat()
    return stageCodes.filter((code) => chosen.includes(code))
  })
}

/** One stage of the pathway. */
export function stage(missing: string) {
  return z.enum(stageCodes, missing)
}
