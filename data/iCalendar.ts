/** A whole day in a calendar. `uid` is for ever; `changed` is the ISO day on which it was written as it is now. */
export type Day = { uid: string; day: string; changed: string; title: string; text: string; link: string }

/** A calendar (RFC 5545) of whole days: lines end in CRLF and are folded at 75 octets. */
export const iCalendar = (name: string, days: readonly Day[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wederkerig//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(linesOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const linesOf = ({ uid, day, changed, title, text, link }: Day) => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${plain(changed)}T000000Z`,
  `DTSTART;VALUE=DATE:${plain(day)}`,
  `DTEND;VALUE=DATE:${plain(nextDay(day))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  `URL:${link}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const plain = (day: string) => day.replaceAll('-', '')

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

const escaped = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\n\P{Cc}]/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

const encoder = new TextEncoder()

/** No line is longer than 75 octets, and no letter is cut in two: a line goes on after a line break and one space. */
function folded(line: string): string {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const letter of line) {
    const length = encoder.encode(letter).length
    if (octets + length > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += length
  }
  return [...parts, part].join('\r\n')
}
