export type { OnChange } from './figures-held.ts'
export { publicPaths } from './gallery.ts'
export { siteRoutes } from './routes.ts'
