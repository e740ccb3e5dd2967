import { toldOf } from '../a-log.ts'
import { bytesOf, opened, wordsIn } from '../opened.ts'
import type { Told } from '../told.ts'

/** For tests: a slide as it is shown. */
export type Shown = {
  readonly title: string
  readonly xml: string
  readonly words: string
  readonly notes: string
}

/** For tests: the slides of a pack as they are shown, each with its notes. */
export async function shown(told: Told = toldOf()): Promise<readonly Shown[]> {
  const parts = opened(await bytesOf('slides.pptx', told))
  const count = [...parts.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path)).length
  return Array.from({ length: count }, (_, at) => {
    const xml = parts.get(`ppt/slides/slide${at + 1}.xml`) ?? ''
    const notes = wordsIn(parts.get(`ppt/notesSlides/notesSlide${at + 1}.xml`) ?? '')
    return { title: titleOf(xml), xml, words: wordsIn(xml), notes }
  })
}

/** The words of the first shape, where that is the title. */
function titleOf(xml: string): string {
  const first = /<p:sp>.*?<\/p:sp>/s.exec(xml)?.[0] ?? ''
  return /<p:ph[^>]*type="title"/.test(first) ? wordsIn(first).trim() : ''
}
