/** How a line, a chain or a seal of the audit can fail to hold. */
export type AuditFault =
  | 'lines-missing'
  | 'does-not-follow'
  | 'reads-otherwise'
  | 'people-differ'
  | 'end-missing'
  | 'end-elsewhere'
  | 'people-of-no-line'
  | 'seal-missing'
  | 'seal-reads-otherwise'
  | 'sealed-line-missing'
  | 'sealed-line-differs'
  | 'no-such-seal'

/** Where the audit does not hold: in which chain or seal, from which line on, and when that line says it happened. */
export type AuditBreak = {
  readonly fault: AuditFault
  /** A member's id, `house` for what no member did, or `seal`. */
  readonly chain: string
  readonly position: number
  readonly happenedAt: string | undefined
}

/** What a check of the whole audit found. */
export type AuditCheck = {
  readonly lines: number
  readonly chains: number
  readonly seals: number
  readonly lastSeal: string | undefined
  readonly breaks: readonly AuditBreak[]
}

const faults: Readonly<Record<AuditFault, string>> = {
  'lines-missing': 'one or more lines before it are missing',
  'does-not-follow': 'it does not follow from the line before it, which has been changed or moved',
  'reads-otherwise': 'it no longer says what it said when it was written',
  'people-differ': 'the people listed under it are not the people it names',
  'end-missing': 'nothing says where this chain ends any more',
  'end-elsewhere':
    'the chain ends elsewhere than where it was left: lines at its end are missing or changed',
  'people-of-no-line': 'people are listed under it, and there is no such line',
  'seal-missing': 'one or more seals before it are missing or have been changed',
  'seal-reads-otherwise': 'it no longer says what it said when it was made',
  'sealed-line-missing': 'a seal says this line was there, and it is gone',
  'sealed-line-differs': 'a seal says this line read otherwise',
  'no-such-seal': 'the seal you wrote down is not among the seals of this record',
}

/** One break in words, for whoever must look into it. */
function breakInWords({ fault, chain, position, happenedAt }: AuditBreak): string {
  if (fault === 'no-such-seal') return `Broken: ${faults[fault]}.`
  const of = chain === 'seal' ? 'seal' : 'line'
  const where = chain === 'seal' ? '' : ` of the chain of ${whose(chain)}`
  const when = happenedAt ? `, of ${happenedAt}` : ''
  return `Broken: ${of} ${position}${where}${when}: ${faults[fault]}.`
}

function whose(chain: string): string {
  return chain === 'house' ? 'the house itself' : `member ${chain}`
}

/** Everything a check found in words: how much is sound, then the first break of each kind and chain. */
export function checkInWords(check: AuditCheck): readonly string[] {
  const { lines, chains, seals, breaks } = check
  const counts = `${many(lines, 'line')} in ${many(chains, 'chain')}, under ${many(seals, 'seal')}`
  if (breaks.length > 0) {
    return [...breaks.map(breakInWords), `The audit has ${counts}, and does not hold.`]
  }
  return [
    `The audit is sound: ${counts}.`,
    check.lastSeal
      ? `The last seal is ${check.lastSeal}`
      : 'It has never been sealed: a chain cut at its end together with its mark would not show.',
  ]
}

function many(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`
}
