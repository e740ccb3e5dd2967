import type { FastifyInstance } from 'fastify'
import { choosePersonRoutes } from './contacts/choose-person.route.tsx'
import { contactRoutes } from './contacts/contact.route.tsx'
import { recordContactRoutes } from './contacts/record-contact.route.tsx'
import { purgeHourly } from './details/purge-hourly.ts'
import { singleNightRoutes } from './nights/single-nights.route.tsx'
import { allContactsRoutes } from './of-person/all-contacts.route.tsx'
import { deviceRoutes } from './phone/devices.route.tsx'
import { phoneRoutes } from './phone/phone.route.tsx'
import { uploadRoutes } from './phone/upload.route.ts'
import { severeWeatherRoutes } from './shifts/severe-weather.route.tsx'
import { shiftRoutes } from './shifts/shifts.route.tsx'
import { type OutreachNeeds, todayRoutes } from './today/today.route.tsx'

export { carryContacts } from './contacts/carry-contacts.store.ts'
export {
  amendContact,
  type ChangeWish,
  withdrawContact,
} from './contacts/change-contact.ts'
export type { ToldContact } from './contacts/contact.ts'
export { contactsOf, type StandingContact } from './contacts/contacts-of.store.ts'
export { nightsRecorded } from './contacts/nights-recorded.store.ts'
export { recordContact } from './contacts/record-contact.ts'
export { held } from './held.ts'
export { declareNight } from './nights/declare-night.ts'
export { type NightMethod, nightMethods, type SingleNight } from './nights/single-night.ts'
export { contactsOfPerson } from './of-person/contacts-of-person.ts'
export { countContactsOn } from './of-person/count-on.store.ts'
export { revokeDevicesOf } from './phone/device.store.ts'
export { keptSealed } from './phone/kept-sealed.store.ts'
export type { EventAnswer, PhoneEvent, UploadAnswer } from './phone/phone-event.ts'
export { type Outbox, sendOutbox } from './phone/send-outbox.ts'
export { privacy } from './privacy.ts'
export { type Coverage, coverageOf } from './shifts/coverage.store.ts'
export type { OutreachNeeds } from './today/today.route.tsx'

/** Every signed-in address of this room. */
export function outreachRoutes(app: FastifyInstance, needs: OutreachNeeds): void {
  todayRoutes(app, needs)
  choosePersonRoutes(app, needs)
  recordContactRoutes(app, needs)
  contactRoutes(app, needs)
  allContactsRoutes(app, needs)
  singleNightRoutes(app, needs)
  shiftRoutes(app, needs)
  severeWeatherRoutes(app, needs)
  phoneRoutes(app, needs)
  uploadRoutes(app, needs)
  deviceRoutes(app, needs)
  purgeHourly(app, needs)
}
