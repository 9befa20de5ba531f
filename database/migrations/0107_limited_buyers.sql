-- One row for each customer who bought something of which a customer may have so many only: the lock under which theirs
-- are counted. The key is SHA-256 of the account's id, or of a guest's e-mail.
CREATE TABLE limited_buyers (
  buyer_hash BINARY(32) NOT NULL,
  CONSTRAINT pk_limited_buyers PRIMARY KEY (buyer_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
