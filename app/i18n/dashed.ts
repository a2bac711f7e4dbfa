/** States are stored with underscores; keys of the catalogue have hyphens. */
export function dashed<S extends string>(state: S) {
  return state.replaceAll('_', '-') as Dashed<S>;
}

type Dashed<S extends string> = S extends `${infer Head}_${infer Rest}`
  ? `${Head}-${Dashed<Rest>}`
  : S;
