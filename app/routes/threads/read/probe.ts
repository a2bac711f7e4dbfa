import type { useZodForm } from '../../../components/use-zod-form.ts';
type R = ReturnType<typeof useZodForm>;
export const a: { nope: 1 } = null as unknown as R;
export const b: { nope: 1 } = null as unknown as R['field'];
