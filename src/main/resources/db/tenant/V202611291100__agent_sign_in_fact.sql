-- What sign-ins showed of how Welco is declared at the identity provider: the last fact of each kind.
create table agent_sign_in_fact (
    client  text        not null,
    kind    text        not null,
    detail  text        not null,
    seen_at timestamptz not null,
    primary key (client, kind)
);
