-- What citizens are told of changes of their accounts: one row for each change, written in the transaction that settles it. Where it goes
-- is erased once it is sent or given up; that a change is not told, and why, is a row as well.
create table account_notice (
    id          bigint generated always as identity primary key,
    update_id   bigint      not null unique references account_update (id) on delete cascade,
    citizen     text        not null,
    way         text        not null check (way in ('MAIL', 'SMS', 'NONE')),
    address     text,
    -- the names of what changed, never a value
    labels      jsonb       not null check (jsonb_typeof(labels) = 'array'),
    state       text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'REFUSED', 'UNSENT')),
    attempts    integer     not null default 0,
    not_before  timestamptz not null default clock_timestamp(),
    lease_until timestamptz,
    last_error  text        not null default '',
    made_at     timestamptz not null default clock_timestamp(),
    sent_at     timestamptz,
    check ((address is not null) = (state in ('WAITING', 'SENDING'))),
    check ((way = 'NONE') <= (state = 'UNSENT')),
    check ((state = 'SENDING') = (lease_until is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create index account_notice_due on account_notice (not_before) where state in ('WAITING', 'SENDING');
