/** Says at once when more is chosen than counts; the choice itself is left to the reader. */
export function watchMost(form: HTMLFormElement) {
  for (const group of form.querySelectorAll<HTMLElement>('fieldset[data-most]')) {
    const hint = group.querySelector('.hint')
    hint?.setAttribute('role', 'status')
    group.addEventListener('input', () =>
      hint?.classList.toggle('error', group.querySelectorAll(':checked').length > Number(group.dataset.most)),
    )
  }
}
