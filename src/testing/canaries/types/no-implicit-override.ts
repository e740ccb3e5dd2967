// canary: TS4114 (noImplicitOverride)
class Door {
  close() {
    return 'closed'
  }
}

export class FrontDoor extends Door {
  close() {
    return 'locked'
  }
}
