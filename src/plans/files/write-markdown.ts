import { legible, oneLine } from './legible.ts'
import type { WrittenPlan, WrittenSection } from './written-plan.ts'

/** A plan as Markdown: a table under the heading of each section, a row on each line. */
export function writeMarkdown(plan: WrittenPlan): Uint8Array {
  const lines = [
    ...(plan.title ? [`# ${oneLine(plan.title)}`, ''] : []),
    ...(plan.period ? [`## Plan period: ${plan.period}`, ''] : []),
    ...(plan.key.length > 0 ? keyOf(plan) : []),
    ...plan.sections.flatMap((section) => sectionOf(plan, section)),
  ]
  return new TextEncoder().encode(`${lines.join('\n').trimEnd()}\n`)
}

function keyOf({ key }: WrittenPlan): readonly string[] {
  return [
    '## Key',
    '',
    ...key.map(({ word, meaning }) => `- ${oneLine(word)} – ${oneLine(meaning)}`),
    '',
  ]
}

function sectionOf({ columns }: WrittenPlan, section: WrittenSection): readonly string[] {
  const { part, heading, success, actions } = section
  return [
    ...(part ? [`## ${oneLine(part)}`, ''] : []),
    ...(heading ? [`## ${oneLine(heading)}`, ''] : []),
    ...(success ? [`What success looks like: ${oneLine(success)}`, ''] : []),
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
  return `| ${cells.map(cellOf).join(' | ')} |`
}

/** A cell on one line: a stroke is a letter in it, and lines are parted by a tag that every reader of Markdown knows. */
function cellOf(text: string): string {
  return legible(text).replaceAll('|', '\\|').replaceAll('\t', ' ').replaceAll('\n', '<br>')
}
