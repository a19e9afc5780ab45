-- Sign-ins on their way from a tab to a frame of a portal of another site: each code serves once, within a minute.
create table agent_hand_over (
    code_hash        text        primary key,
    agent            text        not null,
    provider_session text        not null,
    made_at          timestamptz not null
);
create index agent_hand_over_made_at on agent_hand_over (made_at);
