export { type Agency, keepAgencies } from './agencies/agency.store.ts'
export { keepCouncils, listCouncils } from './areas/area.store.ts'
export { type Council, regionScope, type Scope, scopesOf } from './areas/area.ts'
export { type CouncilsRead, readCouncils, shippedCouncils } from './areas/read-councils.ts'
