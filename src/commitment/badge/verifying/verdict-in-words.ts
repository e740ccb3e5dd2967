import { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment, momentInWords } from '#vocabulary'
import { testPrefix } from '../award/credential.ts'
import { didDocumentAddress } from '../keys/did-web.ts'
import type { BadgeTold, Verdict } from './verdict.ts'

/** A verdict for a page or the command line: a title, and sentences that say who, what, when, and whether it still holds. */
export type VerdictWords = { readonly title: string; readonly sentences: readonly string[] }

const titles = {
  valid: 'This badge is valid',
  revoked: 'This badge was taken back or given up',
  suspended: 'This badge is suspended',
  expired: 'This badge has ended',
  'not-yet': 'This badge does not hold yet',
  altered: 'This badge was altered',
  'key-withdrawn': 'This badge is signed with a key its issuer no longer stands by',
  'unknown-issuer': 'The issuer of this badge is not known',
  'could-not-check': 'This badge could not be checked',
  'not-a-badge': 'This is not a badge that can be read here',
} as const satisfies Record<Verdict['kind'], string>

/** Says a verdict in words. */
export function verdictInWords(verdict: Verdict): VerdictWords {
  const checked = `Checked at ${momentInWords(verdict.at)}.`
  const sentences = [...sentencesOf(verdict), checked].map(printable)
  return { title: titles[verdict.kind], sentences }
}

/** Without what would command a terminal or turn the order of letters about: a badge may be made to deceive. */
function printable(sentence: string): string {
  return sentence.replaceAll(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/gu, '�')
}

/** What is to be added of a badge that is its issuer’s own. */
const since = {
  valid: [],
  revoked: [
    'It holds no longer, for good: its issuer took it back, or its holder gave it up, or another took its place. The badge cannot tell which; its entry in the register does.',
  ],
  suspended: ['The issuer has set it aside for now. It may be put right, so look again later.'],
  expired: ['That time is over; it was not taken back before. The holder may have a newer badge.'],
  'not-yet': ['That time has not come.'],
} as const

function sentencesOf(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'valid':
    case 'revoked':
    case 'suspended':
    case 'expired':
    case 'not-yet': {
      const { kind, badge } = verdict
      return [...whoWhatWhen(badge), ...since[kind], ...whereItStands(badge)]
    }
    case 'altered':
      return [
        `It says that ${verdict.badge.issuer.name} issued it, and it is not as that issuer signed it.`,
        'Believe nothing that it says. Ask the holder for the badge as they were given it.',
      ]
    case 'key-withdrawn':
      return [
        `It says that ${verdict.badge.issuer.name} issued it. That issuer does not list the key it is signed with: somebody else may have signed it.`,
        'Ask the holder for a badge that was issued again.',
      ]
    case 'unknown-issuer':
      return [
        `${verdict.why}.`,
        `Nobody can be asked whether what it says is so. It calls its issuer ${verdict.badge.issuer.name}.`,
      ]
    case 'could-not-check':
      return [
        `${verdict.why}.`,
        'It may be valid and it may not: nothing can be said of it now. Try again later.',
        ...endedAnyway(verdict.badge, verdict.at),
      ]
    case 'not-a-badge':
      return [`${verdict.why}.`]
  }
}

function whoWhatWhen(badge: BadgeTold): readonly string[] {
  const { issuer, award, holder, validFrom, validUntil } = badge
  const until = validUntil ? ` until ${dayOf(validUntil)}` : ''
  return [
    ...(issuer.name.startsWith(testPrefix) ? ['It is a test: it is an award of nothing.'] : []),
    `${issuer.name}, who answers at ${hostOf(issuer.did)}, awarded “${award}” to ${holder.name}, from ${dayOf(validFrom)}${until}.`,
  ]
}

function whereItStands({ holder, evidence }: BadgeTold): readonly string[] {
  return [
    ...(holder.address ? [`What became of it since: ${holder.address}`] : []),
    ...(evidence?.address
      ? [`What it was awarded for: ${evidence.name}, ${evidence.address}`]
      : []),
  ]
}

function endedAnyway(badge: BadgeTold | undefined, at: Temporal.Instant): readonly string[] {
  if (!badge?.validUntil || Temporal.Instant.compare(at, badge.validUntil) <= 0) return []
  return [`By what it says itself, it ended on ${dayOf(badge.validUntil)}.`]
}

/** A name anybody can take; the place is what the signature was checked against. */
function hostOf(did: string): string {
  const address = didDocumentAddress(did)
  return address ? new URL(address).host : did
}

function dayOf(moment: Temporal.Instant): string {
  return dayInWords(dayOfMoment(moment))
}
