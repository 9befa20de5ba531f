-- One sign-in on one device. All refresh tokens that follow from it end together.
CREATE TABLE refresh_token_families (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  user_id BIGINT UNSIGNED NOT NULL,
  user_agent VARCHAR(200) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  -- The end, however often it is used: 30 days for customers, 12 hours for staff.
  expires_at DATETIME(3) NOT NULL,
  revoked_at DATETIME(3) NULL,
  revoked_reason VARCHAR(20) NULL,
  CONSTRAINT pk_refresh_token_families PRIMARY KEY (id),
  CONSTRAINT fk_refresh_token_families_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT ck_refresh_token_families_revoked CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
