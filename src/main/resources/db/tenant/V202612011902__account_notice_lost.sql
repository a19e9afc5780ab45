-- How many times a mail was given to its server, and no answer came: it may have arrived each time.
alter table account_notice add column lost integer not null default 0;
