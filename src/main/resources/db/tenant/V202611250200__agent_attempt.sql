-- Attempts to sign in that are under way: each serves once, on whatever node the browser comes back to.
create table agent_attempt (
    state_hash   text        primary key,
    browser_hash text        not null,
    nonce        text        not null,
    verifier     text        not null,
    return_to    text        not null,
    silent       boolean     not null,
    started_at   timestamptz not null
);
create index agent_attempt_started_at on agent_attempt (started_at);
