/** Line drawings on a square of 24. */
const lines = {
  search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM15.5 15.5 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  filter: 'M4 6h16M7 12h10M10 18h4',
  share: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  seat: 'M8 4v9h7l2 7M8 13l-1 3h9M5 20h13',
  bag: 'M6 8h12v11H6zM9 8V5h6v3M9 12v4M15 12v4',
  gearbox: 'M6 5v14M12 5v14M18 5v7H6',
  fuel: 'M5 20V5h8v15M4 20h10M5 11h8M13 8l4 3v6a1.500 1.500 0 0 0 3 0v-7l-3-4',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  check: 'M5 12.500 10 17.500 19 7',
  down: 'M6 9l6 6 6-6',
  pin: 'M12 21s7-6.500 7-11.500a7 7 0 0 0-14 0C5 14.500 12 21 12 21ZM12 12a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5Z',
} as const

/** Decoration only: what it means is said in words beside it. */
export const Icon = ({ name }: { readonly name: keyof typeof lines }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={lines[name]} />
  </svg>
)
