import { learningPlaces, learningStart } from '#commitment'
import { frameAddresses } from '#design'
import { indicators, localIndicators } from '#indicators'
import { pathOfIndicator, pathOfScope, paths } from './paths.ts'

/** A page anyone may see: what it is called among tests, and its address. */
export type PublicPath = { readonly name: string; readonly path: string }

/** Every public page, with one council's for all of theirs: what tests in a browser walk. */
export function publicPaths(councilCode: string): readonly PublicPath[] {
  return [
    { name: 'region', path: paths.region },
    { name: 'councils', path: paths.councils },
    { name: 'council', path: pathOfScope(councilCode) },
    { name: 'indicators', path: paths.indicators },
    ...[...indicators, ...localIndicators].map(({ code }) => ({
      name: `indicator ${code}`,
      path: pathOfIndicator(code),
    })),
    { name: 'snapshot', path: paths.snapshot },
    { name: 'downloads', path: paths.downloads },
    { name: 'sharing agreements', path: frameAddresses.agreements },
    { name: 'learning', path: learningStart.path },
    ...learningPlaces.map(({ code, path }) => ({ name: `learning, ${code}`, path })),
    { name: 'how figures are made', path: paths.howFiguresAreMade },
    { name: 'accessibility statement', path: paths.accessibility },
  ]
}
