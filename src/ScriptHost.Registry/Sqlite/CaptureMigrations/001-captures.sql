PRAGMA application_id = 0x53637243;

-- Times are UTC ticks of 100 ns. The large columns come last, so that a search does not read them.
CREATE TABLE capture (
    sequence      INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    point         TEXT    NOT NULL,
    version       INTEGER NOT NULL,
    contract      TEXT    NOT NULL,
    at            INTEGER NOT NULL,
    kept_at       INTEGER NOT NULL,
    fuel          INTEGER NOT NULL,
    allocated     INTEGER NOT NULL,
    depth         INTEGER NOT NULL,
    elapsed       INTEGER NOT NULL,
    stop_reason   TEXT,
    stop_message  TEXT,
    stop_location TEXT,
    redacted      TEXT,
    input         BLOB    NOT NULL,
    output        BLOB
) STRICT;

CREATE INDEX capture_by_point ON capture (point);
