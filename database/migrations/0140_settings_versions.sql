-- How often settings that are saved whole were saved. Whoever saves says which version was read, so that of two people
-- the later is told, instead of undoing what the other did.
CREATE TABLE settings_versions (
  settings VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT UNSIGNED NOT NULL DEFAULT 1,
  CONSTRAINT pk_settings_versions PRIMARY KEY (settings)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
