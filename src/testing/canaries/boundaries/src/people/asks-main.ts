// canary: main-stands-alone
import { house } from '../main/house.ts'

export const asked = house
