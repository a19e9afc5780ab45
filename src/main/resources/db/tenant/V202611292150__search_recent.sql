-- What agents searched for today. It names people: gone at midnight at the town hall, at most ten per agent, in no log.
create table search_recent (
    agent       text        not null,
    typed       text        not null,
    searched_at timestamptz not null,
    primary key (agent, typed)
);
create index search_recent_searched_at on search_recent (searched_at);
