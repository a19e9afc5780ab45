-- Who opened whose sheet, when and why: answers a citizen who asks, kept for KEEP_OPENINGS_DAYS.
create table sheet_opening (
    id         bigint generated always as identity primary key,
    citizen    text        not null,
    agent      text        not null,
    agent_name text        not null,
    reason     text        not null check (reason in ('COUNTER', 'PHONE', 'LETTER', 'OTHER')),
    opened_at  timestamptz not null
);
create index sheet_opening_citizen on sheet_opening (citizen, opened_at);
create index sheet_opening_opened_at on sheet_opening (opened_at);
