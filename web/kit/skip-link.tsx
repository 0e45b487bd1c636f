/** For the keyboard: past what stands between, seen only while it has the focus. The address stays what it is. */
export function SkipLink({ to, name }: { readonly to: string; readonly name: string }) {
  const skip = (event: Event) => {
    event.preventDefault()
    document.getElementById(to)?.focus()
  }
  return <a class="skip" href={`#${to}`} onClick={skip}>{name}</a>
}
