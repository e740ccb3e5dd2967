export * from './announcements.ts'
export { type BackupDone, backUp } from './backup/backup.ts'
export { RestoreProblem, restore } from './backup/restore.ts'
export { recordIn } from './backup/tables.store.ts'
export * from './clock.ts'
export { type ActingSettings, actingDatabase } from './database/acting.ts'
export {
  type Db,
  type OpenDatabase,
  openDatabase,
  refuseOldServer,
  refuseUnfitServer,
} from './database/database.ts'
export { findMigrations, migrate } from './database/migrate.ts'
export { openForWeb } from './database/web-role.ts'
export { type EmbeddedServer, startEmbedded } from './embedded/cluster.ts'
export { joinEmbedded } from './embedded/in-use.ts'
export { hasCluster } from './embedded/owner.ts'
export { startThrowaway } from './embedded/throwaway.ts'
export { makeFolder } from './folders.ts'
export { type HouseKind, houseKind, settleHouseKind } from './house-kind.store.ts'
export { idOf } from './id-of.ts'
export { type Changes, noChanges, openChanges } from './live/changes.ts'
export { keepListening } from './live/listening.ts'
export { liveRoute } from './live/live.route.ts'
export { keepingPost, startRounds } from './mail/keeping-post.ts'
export { type Letter, type Post, readEmail } from './mail/letter.ts'
export { openPost } from './mail/open-post.ts'
export type { Needs } from './needs.ts'
export { privacy } from './privacy.ts'
export { projectFolder } from './project-folder.ts'
export { keyedHash, type SealingKey, seal, unseal } from './sealing/sealing.ts'
export { passingSealingKey, readSealingKey } from './sealing/sealing-key.ts'
export { readSettings, SettingProblem, type Settings } from './settings.ts'
