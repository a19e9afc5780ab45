-- Who changed what of whose account, and how the citizen agreed to it; kept for KEEP_UPDATES_DAYS.
create table account_update (
    id         bigint generated always as identity primary key,
    citizen    text        not null check (citizen ~ '^[0-9a-f]{32}$'),
    unit       text        not null,
    agent      text        not null,
    agent_name text        not null,
    source     text        not null check (source in ('SHEET', 'FORM')),
    channel    text        not null check (channel in ('COUNTER', 'PHONE', 'LETTER')),
    agreed_at  timestamptz not null,
    -- ASKED while it is on its way, UNKNOWN when no answer came
    state      text        not null check (state in ('ASKED', 'CHANGED', 'REFUSED', 'UNKNOWN')),
    settled_at timestamptz,
    -- a list of {attribute, before, after}
    changes    jsonb       not null,
    check ((state = 'ASKED') = (settled_at is null))
);
create index account_update_citizen on account_update (citizen, agreed_at);
create index account_update_agreed_at on account_update (agreed_at);
