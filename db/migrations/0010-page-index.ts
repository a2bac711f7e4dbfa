/** How far the search entry of a page has its log: what was being indexed at a crash is found again. */
export const pageIndex = /* sql */ `
ALTER TABLE document ADD COLUMN indexed_seq bigint NOT NULL DEFAULT 0;
`;
