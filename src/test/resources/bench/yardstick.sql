-- What the load-all client writes to: as many rows per letter, with the constraints that anybody would give them.
create table document (
    id     bigint generated always as identity primary key,
    sha256 text   not null unique,
    size   bigint not null,
    bytes  bytea  not null
);

create table mail (
    id          bigint generated always as identity primary key,
    res_id      bigint      not null unique,
    chrono      text,
    subject     text,
    letter_date date,
    arrived_at  timestamp,
    recorded_at timestamp,
    file_name   text,
    document_id bigint      not null references document,
    received_at timestamptz not null default now()
);
