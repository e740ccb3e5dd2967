import { datedMigrations } from './dated-migrations.mjs'
import { exactVersions } from './exact-versions.mjs'
import { fewParameters } from './few-parameters.mjs'
import { forwardOnlyMigrations } from './forward-only-migrations.mjs'
import { lockfileWithoutAddresses } from './lockfile-without-addresses.mjs'
import { noBooleanParameters } from './no-boolean-parameters.mjs'
import { noTraces } from './no-traces.mjs'
import { numberedTodos } from './numbered-todos.mjs'
import { roomsIntroduceThemselves } from './rooms-introduce-themselves.mjs'
import { settingsInOnePlace } from './settings-in-one-place.mjs'
import { shortFiles } from './short-files.mjs'
import { shortFunctions } from './short-functions.mjs'
import { shortReadme } from './short-readme.mjs'
import { readSourceFiles } from './source-files.mjs'
import { tablesInStores } from './tables-in-stores.mjs'
import { tablesSayTheirGrain } from './tables-say-their-grain.mjs'
import { tellingFileNames } from './telling-file-names.mjs'
import { tellingIdentifiers } from './telling-identifiers.mjs'
import { timeFromTheClock } from './time-from-the-clock.mjs'

/** The rules of the house that no linter can say: name of the rule, and the check that finds what breaks it. */
export const houseChecks = {
  'short-files': shortFiles,
  'short-functions': shortFunctions,
  'few-parameters': fewParameters,
  'no-boolean-parameters': noBooleanParameters,
  'telling-file-names': tellingFileNames,
  'telling-identifiers': tellingIdentifiers,
  'tables-in-stores': tablesInStores,
  'settings-in-one-place': settingsInOnePlace,
  'time-from-the-clock': timeFromTheClock,
  'rooms-introduce-themselves': roomsIntroduceThemselves,
  'dated-migrations': datedMigrations,
  'forward-only-migrations': forwardOnlyMigrations,
  'tables-say-their-grain': tablesSayTheirGrain,
  'no-traces': noTraces,
  'short-readme': shortReadme,
  'numbered-todos': numberedTodos,
  'lockfile-without-addresses': lockfileWithoutAddresses,
  'exact-versions': exactVersions,
}

/** Runs every house check over a folder. */
export function checkHouse(folder) {
  const files = readSourceFiles(folder)
  return Object.entries(houseChecks).flatMap(([rule, check]) =>
    check(files).map((finding) => ({ rule, ...finding })),
  )
}
