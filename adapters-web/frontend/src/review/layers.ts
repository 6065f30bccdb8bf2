export type Layer = 'tables' | 'cells' | 'texts' | 'figures' | 'joins'

/** What can be drawn over a page, and the key that shows or hides it. */
export const LAYERS: { name: Layer; title: string; key: string }[] = [
  { name: 'tables', title: 'Tables', key: '1' },
  { name: 'cells', title: 'Cells', key: '2' },
  { name: 'texts', title: 'Text', key: '3' },
  { name: 'figures', title: 'Pictures', key: '4' },
  { name: 'joins', title: 'Joins', key: '5' },
]
