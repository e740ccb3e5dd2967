import { type DocumentedClaim, domainsInWords } from '../document/plan-document.ts'
import { domainsFirst } from '../reading/cells/domains.ts'
import { readEvidence } from '../reading/cells/evidence.ts'

/**
 * The lines of a cell of evidence, that are read as the same claims again: claims that were read of one line say that
 * line once, and a domain that a claim does not name itself stands on the line above it.
 */
export function claimsInLines(claims: readonly DocumentedClaim[]): readonly string[] {
  const lines: string[] = []
  let above: DocumentedClaim['domain'] = null
  let at = 0
  for (let claim = claims[0]; claim; claim = claims[at]) {
    const { raw, domain } = claim
    const { domains, rest } = domainsFirst(raw)
    // a domain alone is claimed where no claim without a domain stands right below it
    const isBelow = domain === above && !isDomainAlone(lines.at(-1))
    if (domains.length === 0 && domain !== null && domain !== 'local' && !isBelow) {
      lines.push(domainsInWords[domain])
      above = domain
    } else if (rest === '') above = domains.length === 1 ? (domains[0] ?? null) : null
    lines.push(raw)
    at += readTogether(claims, at)
  }
  return lines
}

function isDomainAlone(line: string | undefined): boolean {
  return line !== undefined && domainsFirst(line).rest === ''
}

/** How many claims in a row were read of the line of the first. */
function readTogether(claims: readonly DocumentedClaim[], at: number): number {
  const raw = claims[at]?.raw ?? ''
  const ofLine = readEvidence(raw).filter((claim) => claim.raw === raw).length
  const alike = claims.slice(at, at + ofLine).findIndex((claim) => claim.raw !== raw)
  return Math.max(1, alike === -1 ? ofLine : alike)
}
