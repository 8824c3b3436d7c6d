import { type Chances, pick } from './draws.ts'
import type { Random } from './random.ts'

/** Part of the free texts that says who it is about. */
export const identifyingShare = 0.01

/** What someone writes under "meer vertellen"; now and then with a name, a number or an address in it, all invented. */
export const freeText = (random: Random): string =>
  random() < identifyingShare ? pick(random, identifying) : `${pick(random, openings)} ${pick(random, endings)}`

/** Citizen service numbers in the 999 range are never given out. */
const identifying: Chances = [
  ['Het gaat om Sanne de Vries, BSN 999990019, zij wacht al zes weken.', 0.25],
  ['Bel moeder op 06-12345678, zij weet hoe het zit met de aanvraag.', 0.25],
  ['Gezin Bakker, Dorpsstraat 12, 1234 AB, moest alles opnieuw vertellen.', 0.25],
  ['Jesse, geboren 12-03-2014, kreeg geen plek. Mail naar j.bakker@example.nl.', 0.25],
]

const openings: Chances = [
  ['Ik vul drie keer hetzelfde in.', 0.25],
  ['Wij wachten op een handtekening van een ander.', 0.25],
  ['Het formulier past niet bij dit gezin.', 0.2],
  ['Niemand weet waar deze regel vandaan komt.', 0.15],
  ['Het systeem bewaart de tekst niet.', 0.15],
]

const endings: Chances = [
  ['Dat kost een middag per week.', 0.3],
  ['Het gezin merkt er niets van, behalve dat ik later kom.', 0.25],
  ['Een telefoontje zou genoeg zijn.', 0.25],
  ['Kan dit in één keer?', 0.2],
]
