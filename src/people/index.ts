export { type FoundPerson, findPeople } from './finding/find-people.store.ts'
export type { Link, LinkId } from './linking/link.store.ts'
export {
  type Carrier,
  type LinkNeeds,
  type LinkRefusal,
  linkSourcePerson,
  type UndoRefusal,
  undoLink,
} from './linking/link-source-person.ts'
export { namesOf } from './names/names.store.ts'
export { nameInWords, shortRefOf } from './names/person-name.ts'
export { privacy } from './privacy.ts'
export { isKnownPerson, type SourcePersonId } from './registering/person.store.ts'
export { ageFits, birthRefusal, type NewPerson } from './registering/person.ts'
export { isWrittenAs, registerPerson, sourcePersonFor } from './registering/register-person.ts'
