-- How an agent wants the desk to look, wherever he signs in; empty: as the browser prefers. Without a row: he chose nothing.
create table agent_look (
    agent   text primary key,
    theme   text not null,
    density text not null
);
