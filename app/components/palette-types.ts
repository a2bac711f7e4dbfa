/** Something the palette can go to or do. */
export interface PaletteEntry {
  id: string;
  label: string;
  /** Heading under which it stands: a community, “Pages”, “Commands”. */
  group: string;
  /** Said at the right: a lesson's number, a state. */
  hint?: string;
  lang?: string;
  /** Where it goes; without an address `onSelect` acts. */
  href?: string;
  onSelect?: () => void;
  /** Letter that follows `g`. */
  goKey?: string;
}
