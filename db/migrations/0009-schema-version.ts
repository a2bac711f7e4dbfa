/** A page that was raised to a newer editor schema is closed to writers on servers that are older. */
export const schemaVersion = /* sql */ `
CREATE OR REPLACE TRIGGER notify_access
  AFTER UPDATE OF marking, state, community_id, originating_organisation_id, schema_version OR DELETE ON document
  FOR EACH ROW EXECUTE FUNCTION notify_access();
`;
