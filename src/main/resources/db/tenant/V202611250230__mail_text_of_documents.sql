-- What a document says, read once: its text as it stands and folded for search, its pages, a picture of the first.
-- Two letters with the same document share it. Folding is Java's; to_tsvector only cuts folded text into words.
create table mail_text (
    document_id bigint primary key references document on delete cascade,
    state       text        not null default 'READING'
                check (state in ('READING', 'INDEXED', 'SCANNED', 'ENCRYPTED', 'BROKEN', 'TOO_LONG', 'OTHER_KIND')),
    attempts    int         not null default 1,
    begun_at    timestamptz not null default clock_timestamp(),
    read_at     timestamptz,
    pages       int         not null default 0,
    text        text        not null default '',
    folded      text        not null default '',
    words       tsvector    generated always as (to_tsvector('simple', folded)) stored,
    thumbnail   bytea
);
create index mail_text_words on mail_text using gin (words);
create index mail_text_reading on mail_text (begun_at) where state = 'READING';
