import type { ComponentChildren } from 'preact'
import { measures } from '../../data/vocabulary/measures.ts'
import { addresses } from '../address.ts'
import { chosenRows, knownIn, type Level, levelNames, named } from '../explore/choice.ts'
import { SeriesFigure } from '../explore/seriesFigure.tsx'
import { Origin } from '../origin.tsx'
import type { Frame, ExplorePage as Page } from '../page.ts'
import { Picture } from '../picture.tsx'
import { linesByFamily } from '../series.ts'
import { speak, texts } from '../texts.ts'

/** Any series of the release: measure, division and group are in the address. With a script it answers at once, without one it has a button. */
export function ExplorePage({ page }: { page: Page }) {
  const { frame } = page
  const known = knownIn(page.rows)
  const { level } = page.choice
  const first = level === 'all' ? null : (named(known.get(level) ?? [], level, frame.language)[0]?.code ?? null)
  const choice = { ...page.choice, group: page.choice.group ?? first }
  const rows = chosenRows(page.rows, choice)
  const say = speak(texts.explore, frame.language)
  const hash = (frame.manifest?.files.find(({ path }) => path === 'public/trend.parquet')?.sha256 ?? '').slice(0, 8)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Origin frame={frame} labels={rows.map(({ origin }) => origin)} />
      <Form {...{ frame, choice, known }} />
      <div class="explored" data-release={frame.manifest?.id} data-hash={hash} data-held={frame.held?.join(' ')}>
        <SeriesFigure
          {...{ frame, hash, choice, rows }}
          picture={(label, draw) => <Picture id="reeks" label={label} draw={draw} />}
        />
      </div>
    </>
  )
}

type FormProps = Pick<Page, 'frame' | 'choice'> & { known: ReadonlyMap<Level, readonly string[]> }

function Form({ frame, choice, known }: FormProps) {
  const { language } = frame
  const say = speak(texts.explore, language)
  const name = speak(texts.measure, language)
  const levelName = (level: (typeof levelNames)[number]) => (level === 'all' ? say.all : name[level])
  return (
    <form class="explore" method="get" action={addresses.explore[language]} data-explore>
      <Select id="maat" label={say.measure}>
        <MeasureOptions frame={frame} chosen={choice.measure} />
      </Select>
      <Select id="deel" label={say.level}>
        {levelNames.map((level) => (
          <option key={level} value={level} selected={level === choice.level} disabled={!known.has(level)}>
            {levelName(level)}
          </option>
        ))}
      </Select>
      <Select id="groep" label={say.group} disabled={choice.level === 'all'}>
        {named(known.get(choice.level) ?? [], choice.level, language).map(({ code, name: group }) => (
          <option key={code} value={code} selected={code === choice.group}>
            {group}
          </option>
        ))}
      </Select>
      {frame.frozen && (
        <input type="hidden" name={{ nl: 'uitgave', en: 'release' }[language]} value={frame.manifest?.id} />
      )}
      <button type="submit">{say.show}</button>
    </form>
  )
}

type SelectProps = { id: string; label: string; disabled?: boolean; children: ComponentChildren }

const Select = ({ id, label, disabled, children }: SelectProps) => (
  <label for={`kies-${id}`}>
    <span>{label}</span>
    <select id={`kies-${id}`} name={id} disabled={disabled}>
      {children}
    </select>
  </label>
)

function MeasureOptions({ frame: { language }, chosen }: { frame: Frame; chosen: string }) {
  const say = speak(texts.start, language)
  return (
    <>
      {linesByFamily([], language, null).map(({ family, lines }) => (
        <optgroup key={family} label={say[family]}>
          {lines
            .filter(({ id }) => measures[id].formula.signal !== 'later')
            .map(({ id }) => (
              <option key={id} value={id} selected={id === chosen}>
                {measures[id].label[language]}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  )
}
