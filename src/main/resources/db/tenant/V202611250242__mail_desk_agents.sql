-- How an agent wants to work with letters, wherever he signs in; without a row: the ordinary way.
create table mail_desk_agent (
    agent text    primary key,
    keys  boolean not null default true
);
