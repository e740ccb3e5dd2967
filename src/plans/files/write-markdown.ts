import type { WrittenKey } from './action-words.ts'
import { legible, oneLine } from './legible.ts'
import type { WrittenPlan, WrittenSection } from './written-plan.ts'

/** A plan as Markdown: a table under the heading of each section, a row on each line. */
export function writeMarkdown(plan: WrittenPlan): Uint8Array {
  const lines = [
    ...(plan.title ? [`# ${oneLine(plan.title)}`, ''] : []),
    ...(plan.period ? [`## Plan period: ${plan.period}`, ''] : []),
    ...plan.keys.flatMap(keyOf),
    ...plan.sections.flatMap((section) => sectionOf(plan, section)),
  ]
  return new TextEncoder().encode(`${lines.join('\n').trimEnd()}\n`)
}

function keyOf({ heading, entries }: WrittenKey): readonly string[] {
  return [
    `## ${heading}`,
    '',
    ...entries.map(([word, meaning]) => `- ${oneLine(word)} – ${oneLine(meaning)}`),
    '',
  ]
}

function sectionOf({ columns }: WrittenPlan, section: WrittenSection): readonly string[] {
  const { part, heading, success, actions } = section
  return [
    ...(part ? [`## ${oneLine(part)}`, ''] : []),
    ...(heading ? [`## ${oneLine(heading)}`, ''] : []),
    ...(success ? [`What success looks like: ${onOneLine(success)}`, ''] : []),
    ...(actions.length > 0
      ? [
          rowOf(columns.map(({ title }) => title)),
          rowOf(columns.map(() => '---')),
          ...actions.map((action) => rowOf(columns.map(({ of }) => of(action)))),
          '',
        ]
      : []),
  ]
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => onOneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`
}

/** Lines parted by a tag that every reader of Markdown knows. */
function onOneLine(text: string): string {
  return legible(text).replaceAll('\t', ' ').replaceAll('\n', '<br>')
}
