/** What `npm run dev` runs, under tsx: the server from its sources, with Vite in it. */
process.env.NODE_ENV = 'development';
const { main } = await import('../server/main.ts');
await main();
