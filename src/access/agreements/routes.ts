import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { registerRoutes } from './register.route.tsx'
import { sharingRoutes } from './sharing.route.tsx'

/** Every address of agreements: the public register, and the pages of coordinators. */
export function agreementRoutes(app: FastifyInstance, needs: Needs): void {
  registerRoutes(app, needs)
  sharingRoutes(app, needs)
}
