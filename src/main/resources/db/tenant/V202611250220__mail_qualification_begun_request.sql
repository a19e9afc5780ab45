-- A request begun from a letter, on its way to a number: ours, since no API of w.c.s. gives the link back. Once it has a
-- number it also stands in mail_request. gesture makes a double click one row.
create table mail_begun_request (
    id             bigint generated always as identity primary key,
    mail_id        bigint      not null references mail,
    gesture        text        not null,
    form           text        not null,
    title          text        not null,
    citizen        text,
    person_name    text,
    person_address text,
    comments       text        not null default '',
    state          text        not null check (state in ('TO_SEND', 'SENDING', 'CITIZEN_AWAITED', 'ANSWER_LOST', 'FAILED', 'DRAFT', 'NUMBERED', 'DETACHED')),
    unattached     boolean     not null default false,
    request_id     bigint,
    number         text,
    problem        text,
    agent_id       text        not null,
    agent_name     text        not null,
    attempts       int         not null default 0,
    created_at     timestamptz not null,
    sending_until  timestamptz,
    awaited_since  timestamptz,
    draft_since    timestamptz,
    opened_at      timestamptz,
    opened_by      text,
    look_after     timestamptz,
    version        int         not null default 1,
    unique (mail_id, gesture),
    check (state not in ('DRAFT', 'NUMBERED') or request_id is not null),
    check ((state = 'NUMBERED') = (number is not null))
);
create index mail_begun_request_due on mail_begun_request (look_after) where state in ('SENDING', 'CITIZEN_AWAITED', 'DRAFT');
create index mail_begun_request_agent on mail_begun_request (agent_id, created_at);
