-- Who somebody can be. The rows come from libs/domain (roles.ts) at every migration run.
CREATE TABLE user_roles (
  code VARCHAR(20) NOT NULL,
  CONSTRAINT pk_user_roles PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
