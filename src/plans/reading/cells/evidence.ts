import type { DocumentedClaim } from '../../document/plan-document.ts'
import { type Domain, domainsFirst } from './domains.ts'
import { readMeasure } from './measures.ts'

/** What a cell of evidence claims, in order. A domain named on a line of its own is that of the lines below it. */
export function readEvidence(cell: string): readonly DocumentedClaim[] {
  const lines = piecesOf(cell).map((raw) => ({ raw, ...domainsFirst(raw) }))
  return lines.flatMap((line, index) => {
    const above = lines.slice(0, index).findLast(({ rest }) => rest === '')
    const below = lines[index + 1]
    if (line.rest !== '') return claimsOf(line, above?.domains ?? [])
    const isClaimed = line.domains.length === 1 && below?.rest !== '' && below?.domains.length === 0
    return isClaimed ? [] : line.domains.map((domain) => outcome(line.raw, domain))
  })
}

type Piece = { readonly raw: string; readonly domains: readonly Domain[]; readonly rest: string }

/** A claim of one domain, or of several and then each of them is an outcome as well. */
function claimsOf(
  { raw, domains, rest }: Piece,
  above: readonly Domain[],
): readonly DocumentedClaim[] {
  const own = domains.length > 0 ? domains : above
  const outcomes = domains.length > 1 ? domains.map((domain) => outcome(raw, domain)) : []
  const domain = own.length === 1 ? (own[0] ?? null) : null
  return [...outcomes, { raw, domain, ...readMeasure(rest) }]
}

function outcome(raw: string, domain: Domain): DocumentedClaim {
  return { raw, kind: 'outcome', domain, measure: null, target: null, unit: null, per: null }
}

/** Lines, marks of lists and semicolons part what is claimed. */
function piecesOf(cell: string): readonly string[] {
  return cell
    .split(/\n|;|[•▪·]/)
    .map((piece) => piece.replace(/^\s*[-–*]\s+/, '').trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !/^(?:n\/?a|tbc|none|nil)\.?$/i.test(piece))
}
