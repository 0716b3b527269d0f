PRAGMA application_id = 0x53637248;

CREATE TABLE bundle (
    id   TEXT NOT NULL PRIMARY KEY,
    json BLOB NOT NULL
) STRICT;

CREATE TABLE image (
    seal  TEXT NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE version (
    point          TEXT    NOT NULL,
    number         INTEGER NOT NULL CHECK (number >= 1),
    bundle         TEXT    NOT NULL REFERENCES bundle (id),
    image          TEXT    NOT NULL REFERENCES image (seal),
    contract_name  TEXT    NOT NULL,
    contract_major INTEGER NOT NULL,
    created_at     TEXT    NOT NULL,
    actor          TEXT    NOT NULL,
    note           TEXT,
    PRIMARY KEY (point, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX version_by_content ON version (point, bundle, image);

-- The deployment in force is the latest row of its point. Rows are only added: a rollback adds a copy of the row it returns to.
CREATE TABLE deployment (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    point       TEXT    NOT NULL,
    active      INTEGER NOT NULL,
    rollback_to INTEGER REFERENCES deployment (id),
    at          TEXT    NOT NULL,
    actor       TEXT    NOT NULL,
    FOREIGN KEY (point, active) REFERENCES version (point, number)
) STRICT;

CREATE INDEX deployment_by_point ON deployment (point, id);

CREATE TABLE audit (
    sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
    at           TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    point        TEXT    NOT NULL,
    from_version INTEGER,
    to_version   INTEGER,
    detail       TEXT
) STRICT;

CREATE INDEX audit_by_point ON audit (point, sequence);

CREATE TRIGGER audit_keeps_lines BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'lines of the audit cannot be deleted');
END;

CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'lines of the audit cannot be changed');
END;
