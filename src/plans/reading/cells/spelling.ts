import { isAbbreviation } from './abbreviations.ts'
import { countOf, type Names } from './names.ts'

/** The name another is likely meant for: one letter away, in the key or written more often; `undefined` where there is none. */
export function meantFor(name: string, names: Names): string | undefined {
  const inKey = Object.keys(names.glossary)
  if (inKey.some((key) => key.toLowerCase() === name.toLowerCase())) return undefined
  const isShort = isAbbreviation(name)
  const known = isShort ? inKey.filter(isAbbreviation) : longNames(names)
  const near = known.filter((other) => isOneOut(name, other) && isLikelier(other, name, names))
  return near.toSorted((one, other) => countOf(other, names) - countOf(one, names))[0]
}

function longNames({ written }: Names): readonly string[] {
  return [...written.values()].flatMap((ways) => [...ways.keys()]).filter((way) => way.length >= 8)
}

function isLikelier(other: string, name: string, names: Names): boolean {
  return other.length >= 3 && name.length >= 3 && countOf(other, names) > countOf(name, names)
}

/** Whether one letter is wrong, missing, too many, or changed places with the next. */
function isOneOut(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [left, right] = [one.slice(at), other.slice(at)]
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left.charAt(1) + left.charAt(0) + left.slice(2) === right && left.length > 1)
  )
}
