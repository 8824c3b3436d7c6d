import { type Field, type SignalKind, sharedFields, signalFields } from '../signal.ts'

/** All fields of a kind by name, the shared ones first. */
export const fieldsOf = (kind: SignalKind): Record<string, Field> => ({ ...sharedFields, ...signalFields[kind] })
