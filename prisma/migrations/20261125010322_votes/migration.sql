-- CreateEnum
CREATE TYPE "VoterKind" AS ENUM ('VISITOR', 'MEMBER');

-- CreateEnum
CREATE TYPE "VoteStatus" AS ENUM ('COUNTED', 'HELD', 'REJECTED');

-- CreateEnum
CREATE TYPE "HoldReason" AS ENUM ('NO_NETWORK', 'NO_PROOF', 'HASTE', 'NETWORK_VOTERS', 'NETWORK_TOOL_DAY', 'NETWORK_TOOL_MONTH', 'WIDE_NETWORK_TOOL', 'ANOMALY_RATE', 'ANOMALY_NEWCOMERS', 'ANOMALY_NETWORKS', 'ANOMALY_CADENCE', 'ANOMALY_REFERRER', 'EDITOR');

-- CreateEnum
CREATE TYPE "VoteCause" AS ENUM ('CAST', 'HOLD', 'RELEASE', 'REJECTION', 'MERGE');

-- CreateEnum
CREATE TYPE "SaltPurpose" AS ENUM ('DAY', 'MONTH');

-- CreateEnum
CREATE TYPE "IntegrityKind" AS ENUM ('HOLD', 'FLAG', 'RELEASE', 'REJECTION');

-- CreateTable
CREATE TABLE "voter" (
    "id" SERIAL NOT NULL,
    "kind" "VoterKind" NOT NULL,
    "token_hash" BYTEA,
    "member_id" TEXT,
    "network_day" BYTEA,
    "network_rank" INTEGER,
    "proved_at" TIMESTAMPTZ(3),
    "merged_into" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "voter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "tool_id" INTEGER NOT NULL,
    "voter_id" INTEGER NOT NULL,
    "voter_kind" "VoterKind" NOT NULL,
    "choice" "Verdict" NOT NULL,
    "status" "VoteStatus" NOT NULL DEFAULT 'COUNTED',
    "hold_reason" "HoldReason",
    "hold_id" INTEGER,
    "released_at" TIMESTAMPTZ(3),
    "network_month" BYTEA,
    "wide_day" BYTEA,
    "referrer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("tool_id","voter_id")
);

-- CreateTable
CREATE TABLE "vote_event" (
    "id" BIGSERIAL NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "voter_id" INTEGER NOT NULL,
    "voter_kind" "VoterKind" NOT NULL,
    "old_choice" "Verdict",
    "new_choice" "Verdict",
    "old_status" "VoteStatus",
    "new_status" "VoteStatus",
    "reason" "HoldReason",
    "hold_id" INTEGER,
    "cause" "VoteCause" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_event_pkey" PRIMARY KEY ("tool_id","at","id")
);

-- CreateTable
CREATE TABLE "vote_delta" (
    "id" BIGSERIAL NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "ship" INTEGER NOT NULL,
    "skip" INTEGER NOT NULL,
    "member_ship" INTEGER NOT NULL,
    "member_skip" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,

    CONSTRAINT "vote_delta_pkey" PRIMARY KEY ("tool_id","id")
);

-- CreateTable
CREATE TABLE "tool_tally" (
    "tool_id" INTEGER NOT NULL,
    "ship" INTEGER NOT NULL DEFAULT 0,
    "skip" INTEGER NOT NULL DEFAULT 0,
    "member_ship" INTEGER NOT NULL DEFAULT 0,
    "member_skip" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "folded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_tally_pkey" PRIMARY KEY ("tool_id")
);

-- CreateTable
CREATE TABLE "tally_repair" (
    "id" SERIAL NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "ship" INTEGER NOT NULL,
    "skip" INTEGER NOT NULL,
    "member_ship" INTEGER NOT NULL,
    "member_skip" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tally_repair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrity_entry" (
    "id" SERIAL NOT NULL,
    "kind" "IntegrityKind" NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "reason" "HoldReason" NOT NULL,
    "note" TEXT NOT NULL,
    "window_from" TIMESTAMPTZ(3),
    "window_to" TIMESTAMPTZ(3),
    "votes" INTEGER NOT NULL,
    "made_by" TEXT,
    "answers_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "integrity_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_salt" (
    "id" SERIAL NOT NULL,
    "purpose" "SaltPurpose" NOT NULL,
    "secret" BYTEA NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "drop_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "network_salt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voter_key" (
    "id" SERIAL NOT NULL,
    "secret" BYTEA NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "voter_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spent_proof" (
    "hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_proof_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "voter_token_hash_key" ON "voter"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "voter_member_id_key" ON "voter"("member_id");

-- CreateIndex
CREATE INDEX "voter_merged_into_idx" ON "voter"("merged_into");

-- CreateIndex
CREATE UNIQUE INDEX "voter_id_kind_key" ON "voter"("id", "kind");

-- CreateIndex
CREATE INDEX "vote_voter_id_tool_id_idx" ON "vote"("voter_id", "tool_id");

-- CreateIndex
CREATE INDEX "vote_event_voter_id_at_idx" ON "vote_event"("voter_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "integrity_entry_answers_id_key" ON "integrity_entry"("answers_id");

-- CreateIndex
CREATE INDEX "integrity_entry_tool_id_created_at_idx" ON "integrity_entry"("tool_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "network_salt_purpose_starts_at_key" ON "network_salt"("purpose", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "voter_key_starts_at_key" ON "voter_key"("starts_at");

-- CreateIndex
CREATE INDEX "spent_proof_expires_at_idx" ON "spent_proof"("expires_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "voter" ADD CONSTRAINT "voter_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "voter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_voter_id_voter_kind_fkey" FOREIGN KEY ("voter_id", "voter_kind") REFERENCES "voter"("id", "kind") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "integrity_entry"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "tool_tally" ADD CONSTRAINT "tool_tally_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_entry" ADD CONSTRAINT "integrity_entry_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_entry" ADD CONSTRAINT "integrity_entry_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "integrity_entry"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---- What Prisma has no word for

ALTER TABLE voter
  ADD CONSTRAINT voter_identity CHECK ((kind = 'VISITOR') = (token_hash IS NOT NULL) AND (kind = 'MEMBER') = (member_id IS NOT NULL)),
  ADD CONSTRAINT voter_token CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT voter_member CHECK (member_id ~ '\S'),
  ADD CONSTRAINT voter_network CHECK (network_day IS NULL OR octet_length(network_day) = 20 AND kind = 'VISITOR'),
  ADD CONSTRAINT voter_rank CHECK (network_rank > 0),
  ADD CONSTRAINT voter_merged CHECK (kind = 'VISITOR' OR merged_into IS NULL);

ALTER TABLE vote
  ADD CONSTRAINT vote_status CHECK ((status = 'COUNTED') = (hold_reason IS NULL) AND (hold_id IS NULL OR status <> 'COUNTED')),
  ADD CONSTRAINT vote_network CHECK (
    coalesce(octet_length(network_month) = 20, true) AND coalesce(octet_length(wide_day) = 20, true)
    AND (voter_kind = 'VISITOR' OR num_nonnulls(network_month, wide_day) = 0)),
  ADD CONSTRAINT vote_referrer CHECK (referrer ~ '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' AND length(referrer) <= 253);

ALTER TABLE vote_event
  ADD CONSTRAINT vote_event_sides CHECK (
    (old_choice IS NULL) = (old_status IS NULL) AND (new_choice IS NULL) = (new_status IS NULL)
    AND num_nonnulls(old_choice, new_choice) > 0);

ALTER TABLE vote_delta
  ADD CONSTRAINT vote_delta_something CHECK ((ship, skip, member_ship, member_skip, held, rejected) <> (0, 0, 0, 0, 0, 0));

ALTER TABLE tool_tally
  ADD CONSTRAINT tool_tally_counts CHECK (
    member_ship BETWEEN 0 AND ship AND member_skip BETWEEN 0 AND skip AND held >= 0 AND rejected >= 0);

ALTER TABLE tally_repair
  ADD CONSTRAINT tally_repair_something CHECK ((ship, skip, member_ship, member_skip, held, rejected) <> (0, 0, 0, 0, 0, 0)),
  ADD CONSTRAINT tally_repair_reason CHECK (reason ~ '\S');

ALTER TABLE integrity_entry
  ADD CONSTRAINT integrity_entry_note CHECK (note ~ '\S'),
  ADD CONSTRAINT integrity_entry_votes CHECK (votes >= 0),
  ADD CONSTRAINT integrity_entry_window CHECK ((window_from IS NULL) = (window_to IS NULL) AND coalesce(window_from <= window_to, true)),
  ADD CONSTRAINT integrity_entry_answer CHECK (answers_id IS NULL OR kind IN ('RELEASE', 'REJECTION')),
  ADD CONSTRAINT integrity_entry_maker CHECK (made_by ~ '\S');

ALTER TABLE network_salt
  ADD CONSTRAINT network_salt_secret CHECK (octet_length(secret) = 32),
  ADD CONSTRAINT network_salt_life CHECK (drop_at > starts_at);
ALTER TABLE voter_key ADD CONSTRAINT voter_key_secret CHECK (octet_length(secret) = 32);
ALTER TABLE spent_proof ADD CONSTRAINT spent_proof_hash CHECK (octet_length(hash) = 32);

-- Only rows that still have a network: most have lost it.
CREATE INDEX voter_network_day ON voter (network_day) WHERE network_day IS NOT NULL;
CREATE INDEX vote_network_month ON vote (network_month, tool_id) WHERE network_month IS NOT NULL;
CREATE INDEX vote_wide_day ON vote (wide_day, tool_id) WHERE wide_day IS NOT NULL;
CREATE INDEX vote_hold ON vote (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX vote_aside ON vote (tool_id, hold_reason) WHERE status <> 'COUNTED';

-- Filled and emptied all day: vacuum by number of rows, and leave room to update in place.
ALTER TABLE vote_delta SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
ALTER TABLE tool_tally SET (fillfactor = 50);
ALTER TABLE vote SET (fillfactor = 85);
-- Lost in a crash, and no harm done: counters of minutes.
ALTER TABLE rate_limit SET UNLOGGED;

-- What triggers write, nobody writes by hand, whatever the role may do: a statement that no trigger made is refused.
CREATE FUNCTION refuse_by_hand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE restrict_violation USING MESSAGE = format('%s is written by triggers alone', TG_TABLE_NAME);
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE restrict_violation USING MESSAGE = format('%s only grows', TG_TABLE_NAME);
END $$;

CREATE TRIGGER vote_event_written BEFORE INSERT ON vote_event FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_by_hand();
CREATE TRIGGER vote_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON vote_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER vote_delta_written BEFORE INSERT ON vote_delta FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_by_hand();
CREATE TRIGGER vote_delta_kept BEFORE UPDATE OR TRUNCATE ON vote_delta FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tool_tally_written BEFORE INSERT OR UPDATE OR DELETE ON tool_tally FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_by_hand();
CREATE TRIGGER tool_tally_kept BEFORE TRUNCATE ON tool_tally FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tally_repair_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON tally_repair FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER integrity_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON integrity_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A vote's tool and voter are what it is. Emptying the table would take votes away that no event tells of.
CREATE FUNCTION refuse_vote_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE restrict_violation USING MESSAGE = 'a vote is removed and made, not handed on';
END $$;
CREATE TRIGGER vote_identity BEFORE UPDATE OF tool_id, voter_id, voter_kind ON vote FOR EACH STATEMENT EXECUTE FUNCTION refuse_vote_identity();
CREATE TRIGGER vote_kept BEFORE TRUNCATE ON vote FOR EACH STATEMENT EXECUTE FUNCTION refuse_vote_identity();

-- Each statement that changes votes writes its events, and from those very events what they change in the tally. A transaction
-- may name the cause (tiebreak.vote_cause) where the rows alone do not tell it.
CREATE FUNCTION record_votes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given "VoteCause" := nullif(current_setting('tiebreak.vote_cause', true), '');
BEGIN
  -- An upsert runs both triggers, of which one has nothing to do.
  IF TG_OP <> 'DELETE' THEN
    PERFORM FROM new_vote LIMIT 1;
    IF NOT FOUND THEN RETURN NULL; END IF;
  END IF;
  IF TG_OP = 'INSERT' THEN
    WITH event AS (
      INSERT INTO vote_event (tool_id, voter_id, voter_kind, new_choice, new_status, reason, hold_id, cause)
      SELECT tool_id, voter_id, voter_kind, choice, status, hold_reason, hold_id, coalesce(given, 'CAST') FROM new_vote
      RETURNING *)
    INSERT INTO vote_delta (tool_id, ship, skip, member_ship, member_skip, held, rejected)
    SELECT * FROM (
      SELECT tool_id,
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SHIP'),
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SKIP'),
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SHIP' AND voter_kind = 'MEMBER'),
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SKIP' AND voter_kind = 'MEMBER'),
        count(*) FILTER (WHERE new_status = 'HELD'),
        count(*) FILTER (WHERE new_status = 'REJECTED')
      FROM event GROUP BY tool_id) AS d;
  ELSIF TG_OP = 'DELETE' THEN
    WITH event AS (
      INSERT INTO vote_event (tool_id, voter_id, voter_kind, old_choice, old_status, reason, hold_id, cause)
      SELECT tool_id, voter_id, voter_kind, choice, status, hold_reason, hold_id, coalesce(given, 'CAST') FROM old_vote
      RETURNING *)
    INSERT INTO vote_delta (tool_id, ship, skip, member_ship, member_skip, held, rejected)
    SELECT * FROM (
      SELECT tool_id,
        -count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SHIP'),
        -count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SKIP'),
        -count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SHIP' AND voter_kind = 'MEMBER'),
        -count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SKIP' AND voter_kind = 'MEMBER'),
        -count(*) FILTER (WHERE old_status = 'HELD'),
        -count(*) FILTER (WHERE old_status = 'REJECTED')
      FROM event GROUP BY tool_id) AS d;
  ELSE
    WITH event AS (
      INSERT INTO vote_event (tool_id, voter_id, voter_kind, old_choice, new_choice, old_status, new_status, reason, hold_id, cause)
      SELECT n.tool_id, n.voter_id, n.voter_kind, o.choice, n.choice, o.status, n.status, coalesce(n.hold_reason, o.hold_reason),
        coalesce(n.hold_id, o.hold_id),
        coalesce(given, CASE
          WHEN o.choice <> n.choice THEN 'CAST'
          WHEN n.status = 'HELD' THEN 'HOLD'
          WHEN n.status = 'REJECTED' THEN 'REJECTION'
          ELSE 'RELEASE' END::"VoteCause")
      FROM old_vote AS o JOIN new_vote AS n USING (tool_id, voter_id)
      WHERE (o.choice, o.status, o.hold_reason) IS DISTINCT FROM (n.choice, n.status, n.hold_reason)
      RETURNING *)
    INSERT INTO vote_delta (tool_id, ship, skip, member_ship, member_skip, held, rejected)
    SELECT * FROM (
      SELECT tool_id,
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SHIP')
          - count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SHIP') AS ship,
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SKIP')
          - count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SKIP') AS skip,
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SHIP' AND voter_kind = 'MEMBER')
          - count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SHIP' AND voter_kind = 'MEMBER') AS member_ship,
        count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SKIP' AND voter_kind = 'MEMBER')
          - count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SKIP' AND voter_kind = 'MEMBER') AS member_skip,
        count(*) FILTER (WHERE new_status = 'HELD') - count(*) FILTER (WHERE old_status = 'HELD') AS held,
        count(*) FILTER (WHERE new_status = 'REJECTED') - count(*) FILTER (WHERE old_status = 'REJECTED') AS rejected
      FROM event GROUP BY tool_id) AS d
    WHERE (ship, skip, member_ship, member_skip, held, rejected) <> (0, 0, 0, 0, 0, 0);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER vote_made AFTER INSERT ON vote REFERENCING NEW TABLE AS new_vote FOR EACH STATEMENT EXECUTE FUNCTION record_votes();
CREATE TRIGGER vote_changed AFTER UPDATE ON vote REFERENCING OLD TABLE AS old_vote NEW TABLE AS new_vote FOR EACH STATEMENT EXECUTE FUNCTION record_votes();
CREATE TRIGGER vote_removed AFTER DELETE ON vote REFERENCING OLD TABLE AS old_vote FOR EACH STATEMENT EXECUTE FUNCTION record_votes();

-- A delta that goes is added to the tally by its going: no way of deleting one loses a vote.
CREATE FUNCTION add_to_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Two steps: a row that is proposed is checked before it is found to be there, and a sum of removals is below zero.
  INSERT INTO tool_tally (tool_id) SELECT DISTINCT tool_id FROM gone ORDER BY tool_id ON CONFLICT DO NOTHING;
  UPDATE tool_tally AS t SET
    ship = t.ship + g.ship, skip = t.skip + g.skip, member_ship = t.member_ship + g.member_ship,
    member_skip = t.member_skip + g.member_skip, held = t.held + g.held, rejected = t.rejected + g.rejected, folded_at = now()
  FROM (SELECT tool_id, sum(ship) AS ship, sum(skip) AS skip, sum(member_ship) AS member_ship, sum(member_skip) AS member_skip,
          sum(held) AS held, sum(rejected) AS rejected FROM gone GROUP BY tool_id) AS g
  WHERE g.tool_id = t.tool_id;
  RETURN NULL;
END $$;
CREATE TRIGGER vote_delta_folded AFTER DELETE ON vote_delta REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION add_to_tally();

-- Moves the oldest deltas into the tally and says how many; 0 if another fold runs. One at a time and oldest first: a removal
-- has a higher id than the vote it takes away, so that no tally is below zero in between.
CREATE FUNCTION fold_tally(most int DEFAULT 20000) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  folded int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(72707372) THEN RETURN 0; END IF;
  DELETE FROM vote_delta WHERE (tool_id, id) IN (SELECT tool_id, id FROM vote_delta ORDER BY id LIMIT most);
  GET DIAGNOSTICS folded = ROW_COUNT;
  RETURN folded;
END $$;

CREATE FUNCTION repair_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO vote_delta (tool_id, ship, skip, member_ship, member_skip, held, rejected)
  VALUES (NEW.tool_id, NEW.ship, NEW.skip, NEW.member_ship, NEW.member_skip, NEW.held, NEW.rejected);
  RETURN NULL;
END $$;
CREATE TRIGGER tally_repair_applied AFTER INSERT ON tally_repair FOR EACH ROW EXECUTE FUNCTION repair_tally();

-- A hash of a network begins with the number of its salt. Without the salt it says nothing and could be kept; it is not.
CREATE FUNCTION forget_networks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first bytea := int4send(OLD.id);
  after bytea := int4send(OLD.id + 1);
BEGIN
  UPDATE voter SET network_day = NULL WHERE network_day >= first AND network_day < after;
  UPDATE vote SET network_month = NULL WHERE network_month >= first AND network_month < after;
  UPDATE vote SET wide_day = NULL WHERE wide_day >= first AND wide_day < after;
  RETURN OLD;
END $$;
CREATE TRIGGER network_salt_forgets BEFORE DELETE ON network_salt FOR EACH ROW EXECUTE FUNCTION forget_networks();
CREATE TRIGGER network_salt_kept BEFORE UPDATE OR TRUNCATE ON network_salt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The application's door to the queue, whose tables belong to the worker alone. A job is enqueued by the transaction that causes it.
CREATE FUNCTION enqueue_job(task text, payload json, key text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (SELECT id FROM graphile_worker.add_job(task, payload, job_key => key));
END $$;
REVOKE EXECUTE ON FUNCTION enqueue_job FROM PUBLIC;
