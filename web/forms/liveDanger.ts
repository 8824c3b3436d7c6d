import { speaksOfDanger } from '../../data/danger.ts'

/** Shows where to call as soon as a text speaks of danger. */
export function watchDanger(form: HTMLFormElement) {
  const [area, danger] = [form.querySelector('textarea'), form.querySelector<HTMLElement>('.danger')]
  if (!area || !danger) return
  const look = () => {
    danger.hidden = !speaksOfDanger(area.value)
  }
  area.addEventListener('input', look)
  look()
}
