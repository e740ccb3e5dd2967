import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import type { Purpose, Rule } from '#access'

/** An address of the house as it was opened: how it is asked, its pattern, who may, and what for. */
export type Address = {
  readonly method: string
  readonly pattern: string
  readonly rule: Rule
  readonly purpose: Purpose | undefined
}

export type WatchedWeb = {
  readonly web: FastifyInstance
  /** Grows when a test opens an address of its own. HEAD is left out: it is GET without the page. */
  readonly addresses: readonly Address[]
}

/**
 * Opens a web and writes down every address that anybody opens on it. Fastify announces each instance it
 * makes (https://fastify.dev/docs/latest/Reference/Hooks/#diagnostics-channel-hooks), so the product needs no
 * list of its own, and no address can be left off one.
 */
export async function watchAddresses(open: () => Promise<FastifyInstance>): Promise<WatchedWeb> {
  const addresses: Address[] = []
  const watch = (news: unknown) => {
    const { fastify } = news as { readonly fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url, config }) => {
      for (const one of [method].flat().filter((name) => name !== 'HEAD')) {
        const rule = config?.rule
        if (rule) addresses.push({ method: one, pattern: url, rule, purpose: config?.purpose })
        else if (url.startsWith('/assets/')) addresses.push(asset(one, url))
        else throw new Error(`${one} ${url} has no rule`)
      }
    })
  }
  subscribe('fastify.initialization', watch)
  try {
    return { web: await open(), addresses }
  } finally {
    unsubscribe('fastify.initialization', watch)
  }
}

function asset(method: string, pattern: string): Address {
  return { method, pattern, rule: { everyone: true }, purpose: undefined }
}

/** The names of the parts of a pattern that are filled in, in order; `*` for the rest of an address. */
export function partsOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(/:(\w+)|(\*)/g)].map(([, name]) => name ?? '*')
}

/** A pattern with its parts filled in. A part that nothing is given for stays away. */
export function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/:(\w+)|(\*)/g, (_, name?: string) =>
    encodeURIComponent(parts[name ?? '*'] ?? ''),
  )
}

/** Whether an address, without its query, is one of a pattern. */
export function isOf(pattern: string, path: string): boolean {
  const written = pattern
    .split(/(:\w+|\*)/)
    .map((part) =>
      part.startsWith(':')
        ? '[^/]+'
        : part === '*'
          ? '.*'
          : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')
  return new RegExp(`^${written}/?$`).test(path)
}
