import { checkHouse } from '../checks/all.mjs'

/** The rules of the house that no linter can say. */
export const house = {
  name: 'house rules',
  async run(folder) {
    return { findings: checkHouse(folder) }
  },
}
