PRAGMA application_id = 0x53637243;

-- A row for every batch and point, because a row for every capture costs more than a decision does. Times are UTC ticks of 100 ns.
-- 'ids' are those of 'lines', in their order; 'lines' is a capture file, packed.
CREATE TABLE segment (
    sequence INTEGER PRIMARY KEY,
    point    TEXT    NOT NULL,
    kept_at  INTEGER NOT NULL,
    count    INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    least_id TEXT    NOT NULL,
    most_id  TEXT    NOT NULL,
    ids      TEXT    NOT NULL,
    lines    BLOB    NOT NULL
) STRICT;

CREATE INDEX segment_by_point ON segment (point);
CREATE INDEX segment_by_id ON segment (most_id, least_id);
