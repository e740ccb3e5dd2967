import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#foundations'
import { strands } from '#vocabulary'
import { cells } from '../fact/cells.ts'
import { options } from '../fact/options.ts'
import { findIndicator, indicators } from './indicators.ts'

const howTo = readFileSync(join(projectFolder(), 'docs/how-to/read-the-indicators.md'), 'utf8')

test('a code that is none finds no indicator', () => {
  expect(findIndicator('r3')).toBeUndefined()
  expect(findIndicator('')).toBeUndefined()
})

test('every cell belongs to one indicator, and every indicator has its headline among its cells', () => {
  const own = indicators.flatMap((indicator) => indicator.cells.map(({ cell }) => cell))
  expect(own.toSorted()).toEqual(cells.map(({ code }) => code).toSorted())
  for (const { headline, cells: all } of indicators) {
    expect(all.map(({ cell }) => cell)).toContain(headline)
  }
})

test('each strand has two indicators, told in the order of the strands', () => {
  const order = strands.flatMap(({ code }) => [code, code])
  expect(indicators.map(({ strand }) => strand)).toEqual(order)
})

test('whoever reads an indicator is told what it counts, what it cannot tell, and where that comes from', () => {
  for (const { counts, doesNotTell, source, options: own } of indicators) {
    expect(counts.length).toBeGreaterThan(0)
    expect(doesNotTell.length).toBeGreaterThan(2)
    expect(source.address).toMatch(/^https:\/\/www\.gov\.uk\//)
    expect(own.length).toBeGreaterThan(1)
  }
})

test('every option can change some indicator, and is explained with its values and its question', () => {
  const named = new Set<string>(indicators.flatMap(({ options: own }) => own))
  for (const [name, { question, values }] of Object.entries(options)) {
    expect(named).toContain(name)
    const line = howTo.split('\n').find((row) => row.includes(`\`${name}\``))
    expect(line, name).toContain(`${question}.`)
    for (const value of values) expect(line, name).toContain(`\`${value}\``)
  }
})

test('all thirty-two open questions are answered', () => {
  const answered = [...howTo.matchAll(/^\| Q(\d+)\. /gm)].map((match) => Number(match[1]))
  expect(answered.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 32 }, (_, index) => index + 1),
  )
})
