-- A request begun at the desk, without letter, on its way to a number: ours, since no API of w.c.s. lists drafts without a citizen.
-- gesture makes a double click one row. tracking_code is kept for a day, for the agent who reads it aloud; caller until there is a
-- number. Rows go after KEEP_BEGUN_DAYS.
create table request_begun (
    id            bigint generated always as identity primary key,
    agent_id      text        not null,
    gesture       text        not null,
    citizen       text,
    channel       text        not null check (channel in ('COUNTER', 'PHONE', 'MAIL')),
    caller        text,
    form          text        not null,
    title         text        not null,
    state         text        not null check (state in
        ('TO_SEND', 'SENDING', 'CITIZEN_AWAITED', 'ANSWER_LOST', 'FAILED', 'DRAFT', 'GONE', 'NUMBERED', 'DETACHED')),
    unattached    boolean     not null default false,
    request_id    bigint,
    number        text,
    tracking_code text,
    problem       text,
    attempts      int         not null default 0,
    created_at    timestamptz not null,
    sending_until timestamptz,
    awaited_since timestamptz,
    draft_since   timestamptz,
    opened_at     timestamptz,
    look_after    timestamptz,
    version       int         not null default 1,
    unique (agent_id, gesture),
    check (state not in ('DRAFT', 'NUMBERED') or request_id is not null),
    check ((state = 'NUMBERED') = (number is not null))
);
create index request_begun_due on request_begun (look_after) where state in ('SENDING', 'CITIZEN_AWAITED', 'DRAFT');
create index request_begun_agent on request_begun (agent_id, created_at);
create index request_begun_created_at on request_begun (created_at);
create index request_begun_code on request_begun (draft_since) where tracking_code is not null;
