-- What changed, in the order of commits: 'sequence' is given at the very end of the transaction, while the counter's row is
-- locked, so that whoever has read up to a number has missed nothing before it.
create table change_counter (
    only_row boolean primary key default true check (only_row),
    last     bigint  not null default 0
);
insert into change_counter default values;

create table change (
    id       bigint generated always as identity primary key,
    sequence bigint unique,
    topic    text        not null,
    subject  text        not null,
    kind     text        not null,
    at       timestamptz not null default now()
);
create index change_at on change (at);

-- Deferred: it runs last, so that the counter is the last lock that any transaction takes, and no two can wait in a circle.
create function number_change() returns trigger language plpgsql as $$
declare
    next bigint;
begin
    execute format('update %I.change_counter set last = last + 1 returning last', tg_table_schema) into next;
    execute format('update %I.change set sequence = $1 where id = $2', tg_table_schema) using next, new.id;
    perform pg_notify('welco', tg_table_schema || ' ' || next);
    return null;
end
$$;
create constraint trigger change_number after insert on change
    deferrable initially deferred for each row execute function number_change();

-- Every line of a letter's journal is told, whoever wrote it.
create function tell_mail_event() returns trigger language plpgsql as $$
begin
    execute format('insert into %1$I.change (topic, subject, kind) select ''mail'', external_id, $2 from %1$I.mail where id = $1',
                   tg_table_schema) using new.mail_id, new.kind;
    return null;
end
$$;
create trigger mail_event_told after insert on mail_event
    for each row when (new.kind <> 'DOCUMENT_PURGED') execute function tell_mail_event();

-- Who has a letter in hand: one row per letter, held while 'lease_until' is to come. 'number' names the claim to everybody,
-- 'token' proves it. 'lapsed': its end was told.
create sequence mail_claim_number;
create table mail_claim (
    mail_id     bigint primary key references mail,
    number      bigint      not null default nextval('mail_claim_number'),
    token       text        not null,
    holder      text        not null,
    holder_name text        not null,
    since       timestamptz not null default clock_timestamp(),
    lease_until timestamptz not null,
    lapsed      boolean     not null default false,
    taken_from  text,
    reason      text,
    check ((taken_from is null) = (reason is null))
);
create index mail_claim_lease on mail_claim (lease_until) where not lapsed;

-- An agent has a draft of a request of that letter open in w.c.s.: seen by the others for a while, stops nobody.
create table mail_draft_mark (
    mail_id     bigint      not null references mail,
    holder      text        not null,
    holder_name text        not null,
    since       timestamptz not null default clock_timestamp(),
    until       timestamptz not null,
    primary key (mail_id, holder)
);

-- What an agent is typing about a letter. 'round' grows when it is forgotten, so that what was still on its way is refused.
create table mail_typing (
    mail_id  bigint      not null references mail,
    agent    text        not null,
    field    text        not null check (field in ('COMMENT', 'REASON', 'ANSWER')),
    content  text        not null,
    round    int         not null default 1,
    saved_at timestamptz not null default clock_timestamp(),
    primary key (mail_id, agent, field)
);
create index mail_typing_saved on mail_typing (saved_at);
