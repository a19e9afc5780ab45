-- By which channel an agent takes requests, wherever he signs in, and the forms that he wants first.
create table request_agent (
    agent   text primary key,
    channel text not null check (channel in ('COUNTER', 'PHONE', 'MAIL'))
);
create table request_favourite (
    agent text not null,
    form  text not null,
    primary key (agent, form)
);
