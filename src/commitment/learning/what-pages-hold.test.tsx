import { load } from 'cheerio'
import { renderToString } from 'preact-render-to-string'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { pathwayStages } from '#vocabulary'
import { HomelessnessPage } from './homelessness.page.tsx'
import { kindsOfOrganisation } from './kinds-of-organisation.ts'
import { pathwayPicture } from './pathway-picture.tsx'
import { protectiveFactors } from './protective-factors.ts'
import type { QuotedFigure } from './quoted-figure.ts'
import { quotedFigureCards } from './quoted-figure-card.tsx'
import { quotedFigures } from './quoted-figures.ts'
import { lengthOfPhases, minutesOfPhases, sessionPhases } from './session-phases.ts'
import { stageMeanings } from './stage-meanings.ts'

const figures = Object.values(quotedFigures)
/** The day on which the page says that its figures were looked up. */
const lookedUp = '2026-11-30'

/** What a quoted figure lacks. */
function lacks({ value, what, source, address, period, publishedOn }: QuotedFigure) {
  return [
    !(Number.isInteger(value) && value > 0) && 'a number',
    what.trim() === '' && 'what it counts',
    source.trim() === '' && 'a source',
    !address.startsWith('https://') && 'an address',
    !/\d{4}/.test(period) && 'the time it is about',
    !/^\d{4}(-\d{2}-\d{2})?$/.test(publishedOn) && 'the day it was published',
    publishedOn > lookedUp && 'a day that had come',
  ].filter(Boolean)
}

describe('a quoted figure', () => {
  test('none lacks its source, its date or what it counts', () => {
    expect(figures.flatMap(lacks)).toEqual([])
    expect(figures.length).toBeGreaterThan(8)
  })

  test('one that does is found', () => {
    const bare = { ...quotedFigures.owedHelp, source: ' ', publishedOn: '2027-01-01' } as const
    expect(lacks(bare)).toEqual(['a source', 'a day that had come'])
  })

  test('is published on a day of the calendar', () => {
    for (const { publishedOn } of figures.filter((one) => one.publishedOn.length > 4)) {
      expect(Temporal.PlainDate.from(publishedOn, { overflow: 'reject' }).toString()).toBe(
        publishedOn,
      )
    }
  })

  test('is shown with its source, its time and its date, and a link to where it stands', () => {
    const card = load(renderToString(quotedFigureCards([quotedFigures.oneNight])))
    expect(card('.waymark-figure__value').text()).toBe('4,793')
    expect(card('.waymark-figure__note').text()).toContain('Autumn 2025, as it stood at that time')
    expect(card('.waymark-figure__note').text()).toContain('published 26 February 2026')
    expect(card('a').attr('href')).toBe(quotedFigures.oneNight.address)
  })

  test('all stand on the page, and no other number of thousands does', () => {
    const page = load(renderToString(<HomelessnessPage isDemonstration={false} reader="visitor" />))
    const shown = page('.waymark-figure__value')
      .toArray()
      .map((one) => page(one).text())
    expect(shown.map((value) => Number(value.replaceAll(',', ''))).toSorted()).toEqual(
      figures.map(({ value }) => value).toSorted(),
    )
    page('.waymark-figure').remove()
    expect(page('main').text()).not.toMatch(/\d,\d{3}/)
  })

  test('those owed help are those who still had a home and those who had none', () => {
    const { owedHelp, threatened, alreadyHomeless } = quotedFigures
    expect(threatened.value + alreadyHomeless.value).toBe(owedHelp.value)
  })
})

test('every stage has a meaning and examples, in the order of the vocabulary', () => {
  expect(stageMeanings.map(({ code, label }) => ({ code, label }))).toEqual(pathwayStages)
  for (const { inBrief, meaning, examples } of stageMeanings) {
    expect(inBrief.split(' ').length).toBeLessThan(10)
    expect(meaning).toMatch(/\.$/)
    expect(examples.length).toBe(3)
  }
})

test('every protective factor is in the hands of somebody who is not about housing', () => {
  const held = new Set(kindsOfOrganisation.flatMap(({ holds }) => holds))
  expect([...held].toSorted()).toEqual(protectiveFactors.map(({ code }) => code).toSorted())
})

test('the six phases take 10, 30, 30, 30, 30 and 15 minutes', () => {
  expect(sessionPhases.map(({ minutes }) => minutes)).toEqual([10, 30, 30, 30, 30, 15])
  expect(minutesOfPhases()).toBe(145)
  expect(lengthOfPhases()).toBe('2 hours and 25 minutes')
})

describe('the picture of the pathway', () => {
  const picture = load(renderToString(pathwayPicture('wall')))
  const sheets = picture('svg')
    .toArray()
    .map((one) => picture(one))

  test('has a title and a description on each sheet, which it is read by', () => {
    expect(sheets).toHaveLength(2)
    for (const sheet of sheets) {
      expect(sheet.attr('role')).toBe('img')
      const ids = (sheet.attr('aria-labelledby') ?? '').split(' ')
      expect(ids.map((id) => picture(`#${id}`).prop('tagName'))).toEqual(['TITLE', 'DESC'])
      for (const id of ids) expect(picture(`#${id}`).text().length).toBeGreaterThan(20)
    }
  })

  test('says every stage’s name as text, one after another round the ring', () => {
    for (const sheet of sheets) {
      const texts = sheet
        .find('text')
        .toArray()
        .map((one) => picture(one).text())
      const names = pathwayStages.map(({ label }) => texts.indexOf(label))
      expect(names).not.toContain(-1)
      expect(names).toEqual(names.toSorted((one, other) => one - other))
    }
  })

  test('describes the way round, from each stage to the next and from a settled home to the first again', () => {
    const words = picture('#wall-wide-words').text()
    const inOrder = pathwayStages.map(({ label }) => words.indexOf(label.toLowerCase()))
    expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
    expect(words).toContain('settled home, and from there to universal prevention again')
  })

  test('tells its arrows apart by their lines, and not by colour alone', () => {
    const [narrow] = sheets
    const kinds = ['1', '2', '3'].map((series) => {
      const line = narrow?.find(`g.waymark-series-${series} path[fill=none]`).first()
      return [
        line?.attr('stroke-width'),
        line?.attr('stroke-dasharray'),
        line?.attr('d')?.split('M').length,
      ]
    })
    expect(new Set(kinds.map(String)).size).toBe(3)
  })

  test('is the same to the letter each time, and can stand twice on a page under two ids', () => {
    expect(renderToString(pathwayPicture())).toBe(renderToString(pathwayPicture()))
    const ids = load(renderToString(<div>{[pathwayPicture(), pathwayPicture('wall')]}</div>))(
      '[id]',
    )
    const names = ids.toArray().map((one) => one.attribs['id'])
    expect(new Set(names).size).toBe(names.length)
  })
})
