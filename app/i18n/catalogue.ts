/** Names whose `_other` form says that they count something. */
type CountedKey<Key> = Key extends `${infer Base}_other` ? Base : never;

/**
 * The shape that a translation must have: every key of the English catalogue with a string of
 * its own. French may add a `_many` form beside `_one` and `_other` (CLDR: a million and more).
 */
export type Catalogue<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Catalogue<English[Key]>;
} & {
  readonly [Key in keyof English as `${CountedKey<Key>}_many`]?: string;
};
