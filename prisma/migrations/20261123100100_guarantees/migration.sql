-- What the database guarantees by itself, whoever writes to it. Each rule has a test that tries to break it.

-- Slugs: one grammar everywhere. "a-vs-b" must be readable as two tools, so no slug may contain the word "vs".
CREATE FUNCTION is_slug(slug text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND slug !~ '(^|-)vs(-|$)' AND length(slug) <= 80 $$;

ALTER TABLE category ADD CONSTRAINT category_slug CHECK (is_slug(slug));
ALTER TABLE reviewer ADD CONSTRAINT reviewer_slug CHECK (is_slug(slug));
ALTER TABLE tool ADD CONSTRAINT tool_slug_form CHECK (is_slug(slug));
ALTER TABLE tool_slug ADD CONSTRAINT tool_slug_form CHECK (is_slug(slug));
ALTER TABLE attribute ADD CONSTRAINT attribute_key CHECK (is_slug(key));

-- Living slugs and redirects share one primary key: unique among both, under any concurrency.
CREATE FUNCTION remember_tool_slug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO tool_slug AS s (slug, tool_id) VALUES (NEW.slug, NEW.id)
    ON CONFLICT (slug) DO UPDATE SET tool_id = EXCLUDED.tool_id WHERE s.tool_id = EXCLUDED.tool_id;
  IF NOT FOUND THEN
    RAISE unique_violation USING MESSAGE = format('the slug "%s" belongs to another tool', NEW.slug), CONSTRAINT = 'tool_slug_pkey';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER remember_tool_slug AFTER INSERT OR UPDATE OF slug ON tool FOR EACH ROW EXECUTE FUNCTION remember_tool_slug();

-- Texts that must say something, addresses that must be web addresses.
ALTER TABLE category ADD CONSTRAINT category_name CHECK (name::text ~ '\S');
ALTER TABLE tool
  ADD CONSTRAINT tool_name CHECK (name ~ '\S'),
  ADD CONSTRAINT tool_website CHECK (website_url ~ '^https?://'),
  ADD CONSTRAINT tool_disclosures CHECK (jsonb_typeof(disclosures) = 'array');
ALTER TABLE reviewer ADD CONSTRAINT reviewer_name CHECK (name ~ '\S');
CREATE UNIQUE INDEX reviewer_active_lens ON reviewer (lens) WHERE active;

ALTER TABLE attribute
  ADD CONSTRAINT attribute_label CHECK (label ~ '\S'),
  ADD CONSTRAINT attribute_scale CHECK (unit_scale > 0),
  ADD CONSTRAINT attribute_ttl CHECK (ttl_days > 0);

-- A fact fills the one column that its state and type name, and no other.
ALTER TABLE fact
  ADD CONSTRAINT fact_value CHECK (
    CASE WHEN state = 'VALUE' THEN
      type <> 'BOOLEAN'
      AND (type = 'NUMBER') = (number IS NOT NULL) AND coalesce(number NOT IN ('NaN', 'Infinity', '-Infinity'), true)
      AND (type = 'MONEY') = (amount_minor IS NOT NULL)
      AND (type = 'TEXT') = (text IS NOT NULL) AND coalesce(text ~ '\S', true)
      AND (type = 'LIST') = (coalesce(cardinality(list), 0) > 0) AND array_position(list, NULL) IS NULL
      AND (type = 'DATE') = (date IS NOT NULL)
    ELSE
      num_nonnulls(number, amount_minor, text, date) = 0 AND coalesce(cardinality(list), 0) = 0
    END),
  ADD CONSTRAINT fact_state CHECK (state NOT IN ('YES', 'NO', 'PARTIAL') OR type = 'BOOLEAN'),
  ADD CONSTRAINT fact_not_applicable CHECK (state <> 'NOT_APPLICABLE' OR coalesce(note, '') ~ '\S'),
  ADD CONSTRAINT fact_money CHECK ((amount_minor IS NULL) = (currency IS NULL) AND amount_minor >= 0 AND currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT fact_date CHECK ((date IS NULL) = (date_precision IS NULL) AND date_precision IN ('day', 'month', 'year')),
  ADD CONSTRAINT fact_source CHECK (source_url ~ '^https?://');

ALTER TABLE plan
  ADD CONSTRAINT plan_name CHECK (name ~ '\S'),
  ADD CONSTRAINT plan_money CHECK ((amount_minor IS NULL) = (currency IS NULL) AND amount_minor >= 0 AND currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT plan_free CHECK (model <> 'FREE' OR coalesce(amount_minor, 0) = 0),
  ADD CONSTRAINT plan_contact CHECK (model <> 'CONTACT' OR amount_minor IS NULL),
  ADD CONSTRAINT plan_scale CHECK (unit_scale > 0),
  ADD CONSTRAINT plan_source CHECK (source_url ~ '^https?://');

-- One row a pair, and a successor is one of the two.
ALTER TABLE tool_relation
  ADD CONSTRAINT tool_relation_order CHECK (first_id < last_id),
  ADD CONSTRAINT tool_relation_why CHECK (why ~ '\S'),
  ADD CONSTRAINT tool_relation_successor CHECK (
    (kind = 'SUCCESSOR') = (successor_id IS NOT NULL) AND coalesce(successor_id IN (first_id, last_id), true));

ALTER TABLE take ADD CONSTRAINT take_published CHECK (
  status NOT IN ('PUBLISHED', 'NEEDS_RECHECK', 'RETRACTED') OR published_revision_id IS NOT NULL);

ALTER TABLE take_revision
  ADD CONSTRAINT take_revision_score CHECK (score BETWEEN 0 AND 100),
  ADD CONSTRAINT take_revision_number CHECK (number > 0),
  ADD CONSTRAINT take_revision_body CHECK (body ~ '\S'),
  ADD CONSTRAINT take_revision_reason CHECK ((number = 1) = (kind = 'FIRST') AND (kind = 'FIRST' OR coalesce(reason, '') ~ '\S')),
  ADD CONSTRAINT take_revision_disclosures CHECK (jsonb_typeof(disclosures) = 'array');

ALTER TABLE take_source
  ADD CONSTRAINT take_source_title CHECK (title ~ '\S'),
  ADD CONSTRAINT take_source_url CHECK (url ~ '^https?://');

-- A published revision never changes, nor do its sources.
CREATE FUNCTION refuse_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two steps: where a table is emptied there is no old row to look at.
  IF TG_OP = 'TRUNCATE' THEN
    RAISE restrict_violation USING MESSAGE = 'published revisions and their sources are never emptied';
  ELSIF OLD.published_at IS NOT NULL THEN
    RAISE restrict_violation USING MESSAGE = 'a published revision never changes';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER take_revision_frozen BEFORE UPDATE OR DELETE ON take_revision FOR EACH ROW EXECUTE FUNCTION refuse_published_revision();
CREATE TRIGGER take_revision_kept BEFORE TRUNCATE ON take_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_published_revision();

CREATE FUNCTION refuse_published_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revisions int[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' THEN revisions := revisions || OLD.revision_id; END IF;
  IF TG_OP <> 'DELETE' THEN revisions := revisions || NEW.revision_id; END IF;
  -- FOR SHARE waits for a publication under way, so that no source slips in beside it.
  PERFORM FROM take_revision WHERE id = ANY (revisions) FOR SHARE;
  IF EXISTS (SELECT FROM take_revision WHERE id = ANY (revisions) AND published_at IS NOT NULL) THEN
    RAISE restrict_violation USING MESSAGE = 'the sources of a published revision never change';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER take_source_kept BEFORE TRUNCATE ON take_source FOR EACH STATEMENT EXECUTE FUNCTION refuse_published_revision();
CREATE TRIGGER take_source_frozen BEFORE INSERT OR UPDATE OR DELETE ON take_source FOR EACH ROW EXECUTE FUNCTION refuse_published_source();

-- What a take shows is a published revision of its own.
CREATE FUNCTION check_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.published_revision_id IS NOT NULL THEN
    PERFORM FROM take_revision WHERE id = NEW.published_revision_id AND take_id = NEW.id AND published_at IS NOT NULL;
    IF NOT FOUND THEN
      RAISE check_violation USING MESSAGE = 'a take shows only a published revision of its own', CONSTRAINT = 'take_published_revision';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER take_published_revision BEFORE INSERT OR UPDATE OF published_revision_id, id ON take FOR EACH ROW EXECUTE FUNCTION check_published_revision();
