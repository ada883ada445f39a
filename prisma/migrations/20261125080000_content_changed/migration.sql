-- Says on the channel `content_changed` which names of lib/cache.ts are out of date, in the transaction that changes them, so
-- that nothing is said of what is rolled back and nobody who writes to the database can forget to say it. The payload is a
-- JSON array; "content" means everything.
CREATE FUNCTION tell_content_changed(names text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  payload text := array_to_json(names);
BEGIN
  IF cardinality(names) = 0 THEN RETURN; END IF;
  -- Postgres refuses payloads of 8000 bytes.
  PERFORM pg_notify('content_changed', CASE WHEN octet_length(payload) > 7000 THEN '["content"]' ELSE payload END);
END $$;

CREATE FUNCTION all_content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_content_changed('{content}');
  RETURN NULL;
END $$;

-- For rows that belong to tools. The first argument lists the columns that name them, the others what else is out of date.
CREATE FUNCTION tool_content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids int[] := '{}';
  more int[];
  name text;
BEGIN
  FOREACH name IN ARRAY string_to_array(TG_ARGV[0], ',') LOOP
    EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', name) INTO more;
    ids := ids || more;
    IF TG_OP = 'UPDATE' THEN
      EXECUTE format('SELECT array_agg(DISTINCT %I) FROM before', name) INTO more;
      ids := ids || more;
    END IF;
  END LOOP;
  IF cardinality(ids) = 0 THEN RETURN NULL; END IF;
  PERFORM tell_content_changed(TG_ARGV[1:] || (
    SELECT coalesce(array_agg('tool:' || slug ORDER BY slug), '{}') FROM tool_slug WHERE tool_id = ANY (ids)
      -- A tool's page names those it is related to.
      OR TG_TABLE_NAME = 'tool' AND tool_id IN (
        SELECT last_id FROM tool_relation WHERE first_id = ANY (ids) UNION SELECT first_id FROM tool_relation WHERE last_id = ANY (ids))));
  RETURN NULL;
END $$;

-- An address begins or ceases to lead somewhere.
CREATE FUNCTION slug_content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_content_changed((SELECT coalesce(array_agg('tool:' || slug ORDER BY slug), '{}') FROM changed));
  RETURN NULL;
END $$;

-- A revision and its sources are not listed: readers see one only after its take says so, and it never changes then.
DO $$
DECLARE
  kind record;
  event text;
BEGIN
  FOR kind IN SELECT * FROM (VALUES
    ('tool', $f$tool_content_changed('id', 'tools', 'panel')$f$),
    ('fact', $f$tool_content_changed('tool_id', 'tools')$f$),
    ('plan', $f$tool_content_changed('tool_id', 'tools')$f$),
    ('take', $f$tool_content_changed('tool_id', 'tools', 'panel')$f$),
    ('tool_relation', $f$tool_content_changed('first_id,last_id', 'tools')$f$),
    ('tool_slug', 'slug_content_changed()'),
    ('category', 'all_content_changed()'),
    ('attribute', 'all_content_changed()'),
    ('reviewer', 'all_content_changed()')) AS given (relation, function)
  LOOP
    FOREACH event IN ARRAY '{INSERT,UPDATE,DELETE}'::text[] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %s',
        'content_changed_' || lower(event), event, kind.relation,
        CASE event WHEN 'INSERT' THEN 'NEW TABLE AS changed' WHEN 'DELETE' THEN 'OLD TABLE AS changed'
          ELSE 'OLD TABLE AS before NEW TABLE AS changed' END,
        kind.function);
    END LOOP;
    EXECUTE format('CREATE TRIGGER content_changed_truncate AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION all_content_changed()', kind.relation);
  END LOOP;
END $$;
