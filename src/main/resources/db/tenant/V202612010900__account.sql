-- The making of accounts. Mails and numbers that somebody is making one with at this moment: minutes, and gone.
create table account_reservation (
    unit    text        not null,
    kind    text        not null check (kind in ('MAIL', 'MOBILE')),
    value   text        not null,
    account text        not null,
    until   timestamptz not null,
    primary key (unit, kind, value)
);
create index account_reservation_account on account_reservation (account);
-- Who made which account, and how the citizen agreed to it.
create table account_creation (
    account    text        primary key check (account ~ '^[0-9a-f]{32}$'),
    unit       text        not null,
    agent      text        not null,
    agent_name text        not null,
    channel    text        not null check (channel in ('COUNTER', 'PHONE', 'LETTER')),
    agreed_at  timestamptz not null,
    -- a digest of what was typed, salted by the account: the next person's is another
    typed      text        not null,
    state      text        not null check (state in ('NEW', 'SENT', 'MADE')),
    made_at    timestamptz,
    -- which gesture makes it at this moment, and until when no other may
    gesture    text        not null,
    held_until timestamptz,
    check ((state = 'MADE') = (made_at is not null))
);
-- Accounts of which an agent said that they are not of one person.
create table account_distinct (
    account    text        not null check (account ~ '^[0-9a-f]{32}$'),
    other      text        not null,
    agent      text        not null,
    agent_name text        not null,
    said_at    timestamptz not null,
    primary key (account, other)
);
