-- Requests in the index of the search box, one row each. w.c.s. remains the truth. 'keys' as in search_citizen, with numbers and
-- tracking codes; of a tracking code a keyed hash is held, never the code.
create table search_request (
    id          bigint generated always as identity primary key,
    form        text      not null,
    internal_id bigint    not null,
    number      text      not null,
    form_name   text      not null,
    category    text      not null,
    status      text      not null,
    received_at timestamp not null,
    modified_at timestamp not null,
    citizen     text      not null,
    first_name  text      not null,
    last_name   text      not null,
    mail        text      not null,
    phones      text      not null,
    dialled     text      not null,
    birth_date  date,
    roles       text[]    not null,
    url         text      not null,
    keys        int[]     not null,
    unique (form, internal_id)
);
create index search_request_keys on search_request using gin (keys) with (fastupdate = off);
create index search_request_mail on search_request (mail text_pattern_ops) where mail <> '';

-- How far each form is followed, in the local time of w.c.s., which is the only one that its list tells. A form has its row once
-- it was read to its end.
create table search_follow_form (
    form        text primary key,
    followed_to timestamp not null
);
