import { privacy as access } from '#access'
import { privacy as casework } from '#casework'
import { privacy as commitment } from '#commitment'
import { privacy as directory } from '#directory'
import { privacy as foundations } from '#foundations'
import { privacy as indicators } from '#indicators'
import { privacy as outreach } from '#outreach'
import { privacy as people } from '#people'
import { privacy as plans } from '#plans'
import { privacy as stays } from '#stays'
import { privacy as vocabulary } from '#vocabulary'
import type { Classes } from './privacy-findings.ts'

/** The class of every field of every room. */
export const classes: Classes = {
  ...{
    vocabulary,
    foundations,
    access,
    directory,
    people,
    outreach,
    stays,
    casework,
    commitment,
    plans,
    indicators,
  },
}
