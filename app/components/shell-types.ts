export interface ShellPerson {
  name: string;
}

export interface ShellPlace {
  name: string;
  href: string;
}

export interface ShellTab {
  label: string;
  href: string;
  current?: boolean;
  /** Things that wait for this person, never a total. */
  waiting?: number;
  /** Letter that follows `g` to go there. */
  goKey?: string;
}

export interface ShellCommunity extends ShellPlace {
  /** Language of the name where it is not that of the interface. */
  lang?: string;
  tabs: readonly ShellTab[];
}

/** Pages of the foot; each shows only where it has an address. */
export interface FootLinks {
  handlingMarkings?: string;
  accessibility?: string;
  yourData?: string;
}
