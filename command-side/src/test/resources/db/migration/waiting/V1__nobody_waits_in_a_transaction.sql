DO $$BEGIN
  IF EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction') THEN
    RAISE 'somebody waits in a transaction';
  END IF;
END$$;
