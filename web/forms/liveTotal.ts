/** Adds up the hours while they are typed. */
export function liveTotal(form: HTMLFormElement) {
  const [total, output] = [form.querySelector<HTMLElement>('.total'), form.querySelector('.total output')]
  if (!total || !output) return
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[name^="hours_"]')]
  const add = () => {
    const sum = fields.reduce((all, field) => all + (Number(field.value.replace(',', '.')) || 0), 0)
    output.textContent = sum.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })
  }
  total.hidden = false
  form.addEventListener('input', add)
  add()
}
