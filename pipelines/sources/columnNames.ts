/** The parts of an event log, and the names by which a column is recognised, best first: IEEE XES before plain ones. */
const names = {
  case: [
    'case:concept:name',
    'case_id',
    'caseid',
    'case',
    'case_concept_name',
    'case_number',
    'zaak_id',
    'zaakid',
    'zaak',
    'zaaknummer',
    'zaaknr',
    'zaak_nummer',
    'dossier',
    'dossiernummer',
    'dossiernr',
    'dossier_id',
    'trace',
    'trace_id',
    'process_instance',
    'ticket',
    'ticket_id',
    'client',
    'clientnummer',
    'cliëntnummer',
    'traject',
    'trajectnummer',
    'casus',
    'casusnummer',
  ],
  activity: [
    'concept:name',
    'activity',
    'activiteit',
    'activity_name',
    'event',
    'event_name',
    'stap',
    'handeling',
    'taak',
    'task',
    'action',
  ],
  timestamp: [
    'time:timestamp',
    'complete_timestamp',
    'end_timestamp',
    'completion_time',
    'completed_at',
    'timestamp',
    'time_timestamp',
    'tijdstip',
    'tijdstempel',
    'eindtijd',
    'einde',
    'end_time',
    'endtime',
    'end',
    'end_date',
    'einddatum',
    'time',
    'datetime',
    'datum_tijd',
    'datumtijd',
    'datum_en_tijd',
    'date_time',
    'date_and_time',
    'date',
    'datum',
    'moment',
    'event_time',
    'tijd',
  ],
  start: [
    'start_timestamp',
    'time:start',
    'start_time',
    'starttime',
    'starttijd',
    'begintijd',
    'start',
    'begin',
    'start_date',
    'startdatum',
    'begindatum',
    'started_at',
    'aanvang',
  ],
  resource: [
    'org:resource',
    'resource',
    'org_resource',
    'medewerker',
    'behandelaar',
    'user',
    'gebruiker',
    'worker',
    'werker',
    'employee',
    'performer',
    'uitvoerder',
    'agent',
    'originator',
    'assigned_to',
    'actor',
    'verantwoordelijke',
    'eerste_verantwoordelijke',
    'jeugdbeschermer',
    'hulpverlener',
    'regisseur',
    'casusregisseur',
  ],
  group: ['org:group', 'group', 'org_group', 'team', 'groep', 'afdeling', 'department', 'org:role', 'role', 'rol'],
  organisation: [
    'org:organization',
    'org:organisation',
    'organisation',
    'organization',
    'organisatie',
    'org',
    'instelling',
  ],
  /** A time of day that stands apart from its date. */
  clock: ['time', 'tijd', 'uur', 'time_of_day', 'hour'],
  lifecycle: ['lifecycle:transition', 'lifecycle', 'transition', 'lifecycle_transition'],
} as const

export type EventPart = keyof typeof names

export const eventParts = Object.keys(names) as EventPart[]

export type EventColumns = Partial<Record<EventPart, string>>

/** A column's name in one spelling: lower case, spaces, dashes, dots and slashes as `_`. */
export const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s./-]+/g, '_')

/** Columns with a day, which a time of day may stand beside. */
const days: readonly string[] = ['date', 'datum', 'end_date', 'einddatum']

/** Which column is which part. What `chosen` names wins; then the best known name; a time of day belongs to a date, and is a moment by itself where there is none. */
export function eventColumns(columns: readonly string[], chosen: Record<string, string>): EventColumns {
  const byName = new Map(columns.map((column) => [plain(column), column]))
  const taken = new Set(Object.values(chosen))
  const free = (list: readonly string[]) =>
    list.map((name) => byName.get(name)).find((column) => column && !taken.has(column))
  const found = eventParts.flatMap((part) => {
    const column = chosen[part] ?? free(names[part])
    return column ? [[part, column]] : []
  })
  const { clock, ...rest }: EventColumns = Object.fromEntries(found)
  if (clock === undefined) return rest
  const isDay = days.includes(plain(rest.timestamp ?? ''))
  const day = isDay ? rest.timestamp : rest.timestamp === clock ? free(days) : undefined
  if (chosen.clock !== undefined) return { ...rest, clock }
  return day ? { ...rest, timestamp: day, clock } : rest
}
