import type { domains } from '../../document/plan-document.ts'

/** A domain of the national framework. */
export type Domain = (typeof domains)[number]

const named: readonly (readonly [Domain, RegExp])[] = [
  ['non_recurring', /^non[- ]?(?:re[- ]?occur+ing|recur+ing)(?![\p{L}\p{N}])/iu],
  ['prevented', /^prevent(?:ed|ion)(?![\p{L}\p{N}])/iu],
  ['rare', /^rare(?![\p{L}\p{N}])/iu],
  ['brief', /^brief(?![\p{L}\p{N}])/iu],
]

/**
 * The domains of the framework a claim begins with, and what comes after them. “Briefings” is no domain, and neither
 * is a word that a small letter follows, as in “brief report”: there it tells of what comes after it.
 */
export function domainsFirst(text: string): {
  readonly domains: readonly Domain[]
  readonly rest: string
} {
  const domains = new Set<Domain>()
  let rest = text.trim()
  for (;;) {
    const found = named.flatMap(([domain, pattern]) => {
      const match = pattern.exec(rest)
      return match ? [{ domain, after: rest.slice(match[0].length) }] : []
    })[0]
    if (!found || /^\s+(?!and\b|or\b)\p{Ll}/u.test(found.after)) break
    domains.add(found.domain)
    rest = found.after.replace(/^[\s/,&+:;.–—-]*(?:(?:and|or)\b\s*)?/i, '')
  }
  return { domains: [...domains], rest }
}
