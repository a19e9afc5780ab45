-- What all tenants share: who they are, who works for them now, which nonces were seen.
create table tenant (
    host        text primary key,
    schema_name text        not null unique,
    state       text        not null check (state in ('active', 'disabled')),
    migrated_to text,
    deployed_at timestamptz not null default now()
);

create table job_claim (
    tenant      text        not null,
    job         text        not null,
    next_run    timestamptz not null default now(),
    claimed_by  text,
    lease_until timestamptz,
    last_run    timestamptz,
    last_result text,
    primary key (tenant, job)
);

-- A signature serves once, on whatever node.
create table nonce (
    tenant  text        not null,
    nonce   text        not null,
    seen_at timestamptz not null default now(),
    primary key (tenant, nonce)
);
create index nonce_seen_at on nonce (seen_at);
