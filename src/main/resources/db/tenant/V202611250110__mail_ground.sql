-- Documents: chunks of 256 KiB, known by their SHA-256. 'incoming' until the hash is known.
create table document (
    id         bigint generated always as identity primary key,
    sha256     text unique,
    size       bigint,
    media_type text,
    state      text        not null check (state in ('incoming', 'kept')),
    created_at timestamptz not null default now(),
    check (state = 'incoming' or (sha256 is not null and size is not null and media_type is not null))
);
create index document_incoming on document (created_at) where state = 'incoming';

create table document_chunk (
    document_id bigint not null references document on delete cascade,
    n           int    not null,
    bytes       bytea  not null,
    primary key (document_id, n)
);
alter table document_chunk alter column bytes set storage external;

-- A letter. external_id is 'maarch-<res_id>' or 'welco-<n>'. Dates of the registry carry no zone: they are kept as written.
create table mail (
    id              bigint generated always as identity primary key,
    external_id     text        not null unique,
    res_id          bigint unique,
    state           text        not null check (state in ('TO_PROCESS', 'IN_PROGRESS', 'PROCESSED', 'ANSWERED', 'REFUSED', 'RETURNED')),
    round           int         not null default 1,
    subject         text,
    chrono          text,
    letter_date     date,
    arrived_at      timestamp,
    recorded_at     timestamp,
    sender          text,
    file_name       text,
    document_id     bigint references document,
    document_state  text        not null check (document_state in ('KEPT', 'MISSING', 'NONE', 'EMPTY', 'TOO_BIG_FOR_REGISTRY', 'TOO_BIG', 'IN_REGISTRY')),
    document_retry_after timestamptz,
    received_at     timestamptz not null default now(),
    returned_at     timestamptz,
    finished_at     timestamptz,
    gone_at         timestamptz,
    version         int         not null default 1,
    check ((document_state = 'KEPT') = (document_id is not null))
);
create index mail_open on mail (received_at, id) where state in ('TO_PROCESS', 'IN_PROGRESS', 'RETURNED');
create index mail_document on mail (document_id);
create sequence mail_elsewhere;

-- Append-only journal.
create table mail_event (
    id      bigint generated always as identity primary key,
    mail_id bigint      not null references mail,
    at      timestamptz not null default now(),
    kind    text        not null,
    actor   text        not null,
    detail  text
);
create index mail_event_mail on mail_event (mail_id, id);

-- This letter became that request.
create table mail_request (
    id         bigint generated always as identity primary key,
    mail_id    bigint      not null references mail,
    number     text        not null,
    url        text        not null,
    actor      text        not null,
    created_at timestamptz not null default now(),
    unique (mail_id, number)
);

-- Answers, verbatim. rank is 1 for the first answer of a letter.
create table mail_answer (
    id         bigint generated always as identity primary key,
    mail_id    bigint      not null references mail,
    rank       int         not null,
    request    text,
    content    text        not null,
    actor      text        not null,
    created_at timestamptz not null default now(),
    unique (mail_id, rank)
);

-- The outbox to the registry: one row per letter and step, sent in order of position.
create table maarch_delivery (
    id           bigint generated always as identity primary key,
    mail_id      bigint      not null references mail,
    round        int         not null,
    kind         text        not null check (kind in ('RECEIVED', 'SENT', 'LINK', 'REFUSED', 'RESPONSE')),
    position     int         not null,
    answer_id    bigint references mail_answer,
    number       text,
    link         text,
    text         text,
    state        text        not null check (state in ('WAITING', 'SENDING', 'DELIVERED', 'UNCERTAIN', 'BLOCKED', 'CANCELLED')),
    attempts     int         not null default 0,
    in_doubt     boolean     not null default false,
    not_before   timestamptz not null default now(),
    lease_until  timestamptz,
    last_error   text,
    blocked_for  text,
    created_at   timestamptz not null default now(),
    delivered_at timestamptz,
    unique (mail_id, position),
    check ((kind = 'RESPONSE') = (answer_id is not null))
);
create unique index maarch_delivery_once on maarch_delivery (mail_id, round, kind) where kind not in ('RESPONSE', 'LINK') and state <> 'CANCELLED';
create unique index maarch_delivery_answer on maarch_delivery (answer_id);
create index maarch_delivery_due on maarch_delivery (not_before) where state in ('WAITING', 'SENDING');
create index maarch_delivery_mail on maarch_delivery (mail_id, position);

-- What the harvest of this tenant knows about itself (one row).
create table harvest_state (
    only_row       boolean primary key default true check (only_row),
    paused_since   timestamptz,
    pause_reason   text,
    paused_res_id  bigint,
    reach_proved   boolean     not null default false,
    last_run_at    timestamptz,
    last_ok_at     timestamptz,
    last_error     text,
    mails_seen     bigint      not null default 0
);
insert into harvest_state default values;
