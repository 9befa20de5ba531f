INSERT INTO settings_versions (settings) VALUES ('taxes'), ('delivery')
