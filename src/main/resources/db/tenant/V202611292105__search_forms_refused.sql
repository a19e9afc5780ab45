-- A form whose list w.c.s. refuses: its requests are not in the index, and the search says so. It may never have been read.
alter table search_follow_form
    alter column followed_to drop not null,
    add column refused boolean not null default false;
