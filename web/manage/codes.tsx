import { codeLists, labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { period, whole } from '../format.ts'
import { Choice, Line, Pick } from '../forms/fields.tsx'
import { Table } from '../table.tsx'
import { codes } from '../texts/codes.ts'
import { speak } from '../texts/speak.ts'
import { manageAddresses } from './address.ts'
import { Mistakes } from './owner/fields.tsx'
import type { CodesPage } from './page.ts'

/** New codes for one's own people and families, and what was made before. */
export function Codes({ page }: { page: CodesPage }) {
  const { language } = page.frame
  const say = speak(codes, language)
  return (
    <>
      <h1>{say.title}</h1>
      {page.done && (
        <p class="done" role="status">
          {say.done}
        </p>
      )}
      <p class="lead">{say.lead}</p>
      <h2>{say.make}</h2>
      <Make page={page} />
      <h2>{say.made}</h2>
      {page.batches.length === 0 ? <p class="nothing">{say.none}</p> : <Made page={page} />}
    </>
  )
}

function Make({ page: { frame, kind, quarters, filling } }: { page: CodesPage }) {
  const { language } = frame
  const say = speak(codes, language)
  const shared = { filling, language }
  return (
    <form method="post" action={manageAddresses.codes[language]} noValidate autocomplete="off">
      <Mistakes {...shared} />
      <input type="hidden" name="csrf" value={frame.person?.csrf} />
      <Choice
        {...shared}
        name="quarter"
        label={say.quarter}
        codes={quarters.map((of) => ({ code: of, nl: period(of, 'nl'), en: period(of, 'en') }))}
      />
      <Pick
        {...shared}
        name="for"
        label={say.for}
        first={say.everybody}
        codes={[...codeLists.role, { code: 'family', nl: codes.family.nl, en: codes.family.en }]}
      />
      {kind === null && (
        <Pick {...shared} name="kind" label={say.kind} first={say.choose} codes={codeLists.chain_actor} />
      )}
      <Line name="number" label={say.number} hint={say.numberHint} filling={filling} type="number" className="short" />
      <Choice
        {...shared}
        name="as"
        label={say.as}
        hint={say.once}
        codes={[
          { code: 'cards', nl: codes.cards.nl, en: codes.cards.en },
          { code: 'list', nl: codes.list.nl, en: codes.list.en },
        ]}
      />
      <button type="submit">{say.create}</button>
    </form>
  )
}

function Made({ page: { frame, batches } }: { page: CodesPage }) {
  const { language } = frame
  const say = speak(codes, language)
  return (
    <>
      <p>{say.withdrawMore}</p>
      <Table
        caption={say.made}
        fixed
        columns={[
          { name: say.batch },
          { name: say.column },
          { name: say.for },
          { name: say.number, numeric: true },
          { name: say.state },
        ]}
        lines={batches.map(({ batch, quarter, role, family, number, withdrawn }) => ({
          key: batch,
          cells: [
            batch,
            period(quarter, language),
            forWhom(role, family, language),
            whole(number, language),
            withdrawn ? (
              say.withdrawn
            ) : (
              <form key={batch} method="post" action={manageAddresses.codesWithdraw[language]} class="inline">
                <input type="hidden" name="csrf" value={frame.person?.csrf} />
                <span>{say.valid}</span>
                <button class="quiet" type="submit" name="batch" value={batch} aria-label={say.withdrawOf(batch)}>
                  {say.withdraw}
                </button>
              </form>
            ),
          ],
        }))}
      />
    </>
  )
}

function forWhom(role: string | null, family: boolean, language: Language): string {
  if (family) return codes.family[language]
  return role === null ? codes.everybody[language] : labelOf('role', role, language)
}
