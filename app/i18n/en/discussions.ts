export const discussions = {} as const;
