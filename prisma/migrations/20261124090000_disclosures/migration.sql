-- An interest that readers should know of has a kind that the site can name (lib/disclosures.ts), a note, and perhaps an address.
ALTER TABLE tool DROP CONSTRAINT tool_disclosures;
ALTER TABLE take_revision DROP CONSTRAINT take_revision_disclosures;

CREATE FUNCTION are_disclosures(given jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  jsonb_typeof(given) = 'array' AND NOT jsonb_path_exists(given, '$[*] ? (!(
    exists(@.kind ? (@ == "affiliate" || @ == "sponsorship" || @ == "free-access" || @ == "ownership"))
    && exists(@.note ? (@ like_regex "[^[:space:]]"))
    && (!exists(@.url) || exists(@.url ? (@ like_regex "^https?://")))))');

ALTER TABLE tool ADD CONSTRAINT tool_disclosures CHECK (are_disclosures(disclosures));
ALTER TABLE take_revision ADD CONSTRAINT take_revision_disclosures CHECK (are_disclosures(disclosures));
