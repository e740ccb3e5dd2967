import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contexts, knownContexts } from './contexts.ts'
import { documentLoader } from './document-loader.ts'

test('nobody is asked for a document that was not handed in', async () => {
  const load = documentLoader(new Map([['urn:handed', { name: 'handed' }]]))
  await expect(load('https://example.org/context.json')).rejects.toThrow('was handed in')
  expect((await load('urn:handed')).document).toEqual({ name: 'handed' })
})

test.each(contexts)('what $address means is pinned by its digest', async (context) => {
  const bytes = readFileSync(new URL(`./contexts/${context.file}`, import.meta.url))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(context.sha256)
  expect((await documentLoader()(context.address)).document).toBe(
    knownContexts().get(context.address),
  )
})

test('what is handed in stands for no context that we keep', async () => {
  const [{ address } = { address: '' }] = contexts
  const load = documentLoader(new Map([[address, { '@context': {} }]]))
  expect((await load(address)).document).toBe(knownContexts().get(address))
})
