import { Feed } from 'feed'
import Papa from 'papaparse'
import { Temporal } from 'temporal-polyfill'
import type { RegisterLine } from './register.store.ts'
import { stagesOf } from './register-entry.ts'

/** The register for other programs. */
export function registerJson(lines: readonly RegisterLine[]): string {
  return JSON.stringify({ schema: 1, entries: lines.map(({ entry }) => entry) })
}

/** The register for a spreadsheet: a row for each action, or for a pledge without one. */
export function registerCsv(lines: readonly RegisterLine[]): string {
  const rows = lines.flatMap(({ entry }) =>
    entry.pledges.flatMap((pledge) => {
      const actions = pledge.actions.length > 0 ? pledge.actions : [undefined]
      return actions.map((action) => ({
        reference: entry.reference,
        title: entry.title,
        organisations: entry.partners.map(({ name }) => name).join('; '),
        kind: entry.applicant,
        areas: entry.areas.join('; '),
        state: entry.award.state,
        from: entry.award.from.slice(0, 10),
        until: entry.award.until.slice(0, 10),
        pledge: pledge.code,
        pledge_words: pledge.words,
        stage: pledge.stage,
        action: action ? String(action.number) : '',
        action_words: action?.words ?? '',
        lead: action?.lead ?? '',
        due: action?.due ?? '',
        tracked: action?.tracked ?? '',
        life: action?.life ?? '',
        last_report: entry.lastReport?.acceptedAt.slice(0, 10) ?? '',
      }))
    }),
  )
  return `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`
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
    feed.addItem({
      id: link,
      link,
      title: `${entry.reference}: ${entry.title}`,
      date: momentOf(changedAt),
      description: `${entry.partners.map(({ name }) => name).join(', ')}: ${entry.pledges.length} pledges, ${stagesOf(entry).length} stages; ${entry.award.state}.`,
    })
  }
  return feed.atom1()
}

/** The library asks for the language’s own kind of moment. */
function momentOf(text: string) {
  // biome-ignore lint/style/noRestrictedGlobals: the feed library takes nothing else
  return new Date(Temporal.Instant.from(text).epochMilliseconds)
}
