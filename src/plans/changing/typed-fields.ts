/** What was typed in a form, by field; one that is ticked more than once has several values. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/** What is wrong with a form, by field. */
export type FormProblems = Readonly<Record<string, string | undefined>>

/** One text of a field, as it was typed; empty where none was. */
export function textOf(typed: Typed, field: string): string {
  const [text = ''] = [typed[field] ?? ''].flat()
  return text
}

/** The one text of each field, for forms in which none can be ticked twice. */
export function singleTexts(typed: Typed): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(typed).map((field) => [field, textOf(typed, field)]))
}

/** All texts of a field that can be ticked more than once. */
export function textsOf(typed: Typed, field: string): readonly string[] {
  return [typed[field] ?? []].flat()
}
