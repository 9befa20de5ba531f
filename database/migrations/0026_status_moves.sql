-- Which status may follow which. The rows come from libs/domain (order-status.ts) at every migration run;
-- a trigger on orders refuses every other move.
CREATE TABLE status_moves (
  machine VARCHAR(10) NOT NULL,
  from_status VARCHAR(20) NOT NULL,
  to_status VARCHAR(20) NOT NULL,
  CONSTRAINT pk_status_moves PRIMARY KEY (machine, from_status, to_status)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
