-- What the application's role may do. Applied after the migrations, at every start; :"app" stands for the role.
-- It changes rows and nothing else: no tables, no types, no functions.
GRANT USAGE ON SCHEMA public TO :"app";
REVOKE CREATE ON SCHEMA public FROM PUBLIC, :"app";

-- Temporary tables are tables, too.
DO $$ BEGIN EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"app";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO :"app";

-- Written by the migrations alone.
REVOKE ALL ON _prisma_migrations FROM :"app";

-- Written by a trigger alone, which runs with the owner's rights.
REVOKE INSERT, UPDATE, DELETE ON tool_slug FROM :"app";

-- Votes are the application's to write; their ledger and their tally are written by triggers alone.
REVOKE INSERT, UPDATE, DELETE ON vote_event, vote_delta, tool_tally, tally_repair FROM :"app";
REVOKE UPDATE, DELETE ON integrity_entry FROM :"app";
GRANT EXECUTE ON FUNCTION enqueue_job TO :"app";
