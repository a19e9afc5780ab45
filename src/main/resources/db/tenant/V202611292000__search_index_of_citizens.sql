-- The index of the search box. authentic remains the truth: all of it can be thrown away and loaded again.

-- Words of names, folded. Numbers are given under a lock, so that they follow commits: whoever has read up to one has missed
-- nothing before it. 'generation' grows when words are taken away.
create table search_word (
    id      int generated always as identity primary key,
    word    text not null unique,
    holders int  not null default 0
);
create table search_generation (
    only_row   boolean primary key default true check (only_row),
    generation bigint  not null default 0
);
insert into search_generation default values;

-- One row per citizen. 'keys' holds everything that is looked for by equality: words of names by number, and, below zero,
-- phone numbers, every four digits in a row of them, birth days and years. One index answers mixed searches.
create table search_citizen (
    id          bigint generated always as identity primary key,
    uuid        text        not null unique,
    unit        text        not null,
    modified_at timestamptz not null,
    first_name  text        not null,
    last_name   text        not null,
    other_names text        not null,
    mail        text        not null,
    phones      text        not null,
    dialled     text        not null,
    birth_date  date,
    town        text        not null,
    keys        int[]       not null
);
-- without the list of pending entries, which each search would have to read
create index search_citizen_keys on search_citizen using gin (keys) with (fastupdate = off);
create index search_citizen_mail on search_citizen (mail text_pattern_ops) where mail <> '';

-- How far the index follows each source: while everything is read ('loading_…') and afterwards.
create table search_follow (
    source        text primary key,
    scope         text not null default '',
    loading_since timestamptz,
    loading_unit  text,
    loading_to    timestamptz,
    loading_surely timestamptz,
    full_at       timestamptz,
    followed_to   timestamptz,
    checked_to    text not null default '',
    touched_to    timestamptz
);
insert into search_follow (source) values ('citizens'), ('requests');
