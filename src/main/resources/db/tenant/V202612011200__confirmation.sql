-- Confirmations that were asked of citizens: with whose spoken agreement, what became of the message, and what the citizen did.
-- Code and link are kept as keyed hashes, while they open something and ten minutes after they did; of the number its keyed hash and last two digits.
create table confirmation (
    id            bigint generated always as identity primary key,
    citizen       text        not null,
    attribute     text        not null,
    mobile_mark   text        not null,
    mobile_ending text        not null check (length(mobile_ending) <= 2),
    channel       text        not null default 'SMS' check (channel = 'SMS'),
    agent         text        not null,
    agent_name    text        not null,
    agreed_at     timestamptz not null,
    agreed_by     text        not null check (agreed_by in ('COUNTER', 'PHONE', 'LETTER', 'OTHER')),
    asked_by      text        not null,
    asked_at      timestamptz not null,
    valid_until   timestamptz not null,
    state         text        not null check (state in ('ASKED', 'SENT', 'UNCERTAIN', 'FAILED', 'CONFIRMED', 'GIVEN_UP')),
    problem       text        not null default '',
    link_mark     text,
    code_mark     text,
    wrong_codes   integer     not null default 0,
    confirmed_at  timestamptz,
    confirmed_by  text check (confirmed_by in ('LINK', 'CODE', 'AGENT')),
    heard_by      text        not null default '',
    marked_at     timestamptz,
    refused_since timestamptz,
    try_after     timestamptz,
    take_back     boolean     not null default false,
    check ((state = 'CONFIRMED') <= (confirmed_at is not null and confirmed_by is not null))
);
create unique index confirmation_link_mark on confirmation (link_mark) where link_mark is not null;
create index confirmation_mobile_mark on confirmation (mobile_mark, asked_at);
create index confirmation_citizen on confirmation (citizen, asked_at);
create index confirmation_secrets on confirmation (valid_until) where link_mark is not null;
create index confirmation_unmarked on confirmation (coalesce(try_after, confirmed_at))
    where state = 'CONFIRMED' and marked_at is null or take_back;
