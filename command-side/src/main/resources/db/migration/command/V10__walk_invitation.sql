-- To which addresses an invitation to a walk was mailed, and for which organisation: a reply by mail names only these.
CREATE TABLE walk_invitation (
    walk_id   uuid NOT NULL,
    address   text NOT NULL,
    partner   text NOT NULL,
    sequence  bigint NOT NULL,
    notice_id uuid NOT NULL,
    recipient text NOT NULL,
    PRIMARY KEY (walk_id, address, partner)
);
