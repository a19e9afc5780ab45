-- Keyed hashes of tracking codes, never the codes, apart from the requests of the index: w.c.s. never tells a code twice, and what it
-- tells of a request may come later, or be taken out and come back. 'told_at' keeps what w.c.s. does not list yet from being found gone.
create table search_code (
    form        text        not null,
    internal_id bigint      not null,
    code        text        not null,
    told_at     timestamptz not null default now(),
    primary key (form, internal_id)
);
create index search_code_code on search_code (code);
insert into search_code (form, internal_id, code) select form, internal_id, code from search_request where code <> '';
drop index search_request_code;
alter table search_request drop column code;
