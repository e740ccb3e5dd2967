import type { VNode } from 'preact'
import { tag } from '#design'
import { type PathwayStage, pathwayStages } from '#vocabulary'

/** The stages something is placed on, as tags in the order of the pathway. */
export function stageTags(stages: readonly PathwayStage[]): readonly VNode[] {
  return pathwayStages
    .filter(({ code }) => stages.includes(code))
    .map(({ label }) => tag({ text: label, classes: 'waymark-room__stage' }))
}

/** The name of a stage. */
export function labelOfStage(stage: PathwayStage): string {
  return pathwayStages.find(({ code }) => code === stage)?.label ?? stage
}
