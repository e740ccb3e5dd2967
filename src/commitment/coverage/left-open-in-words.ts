import type { LookBack } from '../room/state/room.ts'

/** A list of what was left open: what it is of, with how many, and its lines. */
export type OpenList = { readonly title: string; readonly lines: readonly string[] }

/** What a roundtable left open, as a room, its wall and its packs tell it. */
export function leftOpenInWords({ actions, pledges, entries }: LookBack): readonly OpenList[] {
  return [
    counted(
      'Actions',
      actions.map(({ code, words, lead, due }) =>
        [`${code}: ${words}`, lead, due].filter(Boolean).join(' – '),
      ),
    ),
    counted('Pledges without an action', pledges.map(coded)),
    counted('What was not reached', entries.map(coded)),
  ]
}

function counted(what: string, lines: readonly string[]): OpenList {
  return { title: `${what} (${lines.length})`, lines }
}

function coded({ code, words }: { readonly code: string; readonly words: string }): string {
  return `${code}: ${words}`
}
