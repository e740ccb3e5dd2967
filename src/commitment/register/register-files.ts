import { Feed } from 'feed'
import Papa from 'papaparse'
import { Temporal } from 'temporal-polyfill'
import { neutral } from '#vocabulary'
import { escaped } from '../packs/office/xml.ts'
import type { EntryToday } from './entry-today.ts'
import type { RegisterLine } from './register.store.ts'
import { stagesOf } from './register-entry.ts'
import { standingInWords } from './shown.ts'

/** The register for other programs. */
export function registerJson(entries: readonly EntryToday[]): string {
  return JSON.stringify({ schema: 1, entries })
}

/** The register for a spreadsheet: a row for each action, or for a pledge without one. */
export function registerCsv(entries: readonly EntryToday[]): string {
  const rows = entries.flatMap((entry) =>
    entry.pledges.flatMap((pledge) => {
      const actions = pledge.actions.length > 0 ? pledge.actions : [undefined]
      return actions.map((action) =>
        inWords({
          reference: entry.reference,
          title: entry.title,
          organisations: entry.partners.map(({ name }) => name).join('; '),
          kind: entry.applicant,
          areas: entry.areas.join('; '),
          state: entry.state,
          from: entry.award.from.slice(0, 10),
          until: entry.award.until.slice(0, 10),
          pledge: pledge.code,
          pledge_words: pledge.words,
          stage: pledge.stage,
          ...columnsOf(action),
          last_report: entry.lastReport?.acceptedAt.slice(0, 10) ?? '',
        }),
      )
    }),
  )
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}

/** The cells of a row, none of which a spreadsheet takes for a formula. */
function inWords(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, neutral(cell)]))
}

type ActionToday = EntryToday['pledges'][number]['actions'][number]

function columnsOf(action: ActionToday | undefined) {
  return {
    action: action ? String(action.number) : '',
    action_words: action?.words ?? '',
    lead: action?.lead ?? '',
    due: action?.due.raw ?? '',
    due_from: action?.due.from ?? '',
    due_before: action?.due.to ?? '',
    due_again: action?.due.recurrence ?? '',
    tracked: action?.tracked ?? '',
    life: action?.progress.at(-1)?.life ?? '',
    status: action?.status.word ?? '',
    status_because: action?.status.why ?? '',
  }
}

/** What changed in the register, as an Atom feed (RFC 4287). */
export function registerAtom(lines: readonly RegisterLine[], origin: string): string {
  const [latest] = lines
  const feed = new Feed({
    id: `${origin}/commitments`,
    title: 'Commitments: the register',
    link: `${origin}/commitments`,
    feedLinks: { atom: `${origin}/commitments.atom` },
    copyright: '',
    ...(latest ? { updated: momentOf(latest.changedAt) } : {}),
  })
  for (const { entry, changedAt } of lines.slice(0, 100)) {
    const link = `${origin}/commitments/${entry.reference}`
    // the library tells readers that titles and summaries are HTML: what is meant as words must say so
    feed.addItem({
      id: link,
      link,
      title: escaped(`${entry.reference}: ${entry.title}`),
      date: momentOf(changedAt),
      description: escaped(
        `${entry.partners.map(({ name }) => name).join(', ')}: ${counted(entry.pledges.length, 'pledge')}, ${counted(stagesOf(entry).length, 'stage')}; ${standingInWords(entry.award)}.`,
      ),
    })
  }
  return feed.atom1()
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** The library asks for the language’s own kind of moment. */
function momentOf(text: string) {
  // biome-ignore lint/style/noRestrictedGlobals: the feed library takes nothing else
  return new Date(Temporal.Instant.from(text).epochMilliseconds)
}
