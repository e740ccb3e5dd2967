import { readFileSync } from 'node:fs'
import { childrenOf } from './outline.ts'

/** One example of a component as GOV.UK Frontend ships it: options in, markup out. */
export type Fixture = {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly html: string
}

/** Every example that GOV.UK Frontend ships for a component. */
export function fixturesOf(component: string): readonly Fixture[] {
  const place = `govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  const file = new URL(import.meta.resolve(place))
  const shipped = JSON.parse(readFileSync(file, 'utf8')) as { readonly fixtures: Fixture[] }
  return shipped.fixtures
}

/**
 * A fixture's options as our components take them: strings of markup become JSX. Anything else is
 * passed as it is, so a component that misreads an option shows it.
 */
export function typedOptions<Options>(fixture: Fixture): Options {
  return withChildren(fixture.options, '') as Options
}

function withChildren(value: unknown, name: string): unknown {
  if (name === 'attributes') return value
  if (typeof value === 'string') return /html$/i.test(name) ? childrenOf(value) : value
  if (Array.isArray(value)) return value.map((one) => withChildren(one, ''))
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([key, inner]) => [
    key,
    name === 'slots' ? slot(key, inner) : withChildren(inner, key),
  ])
  return Object.fromEntries(pairs)
}

/** Slots hold markup under plain names; ours is `{ html }` at the end, where it may be aligned. */
function slot(name: string, inner: unknown): unknown {
  if (typeof inner !== 'string') return withChildren(inner, name)
  return name === 'end' ? { html: childrenOf(inner) } : childrenOf(inner)
}
