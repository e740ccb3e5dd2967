import { homeOf, type Role } from '../members/member.ts'

/** Addresses that are no pages to come back to: a stream, and the ways in and out themselves. */
const noPages = ['/live', '/sign-in', '/sign-out', '/invitation']

/** An address of a page on this site and no other: a link that signs in must not lead away. Empty for none. */
export function ownPath(path: string | undefined): string {
  if (!path || !/^\/(?![/\\])[^\s\\]*$/.test(path)) return ''
  const asked = asRouted(path)
  return noPages.some((none) => asked === none || asked.startsWith(`${none}/`)) ? '' : path
}

/** Where a member comes to after signing in: back to the page they asked for, or to their first one. */
export function wayOn(back: string | undefined, role: Role): string {
  return ownPath(back) || homeOf(role)
}

/** The path alone as the web will read it: without dots, escapes, query and slashes at its end. */
function asRouted(path: string): string {
  const { pathname } = new URL(path, 'http://here.invalid')
  const read = pathname.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return read.replace(/\/+$/, '')
}
