-- The key of a tenant's capabilities (addresses that open one thing for some hours), made on the first day by chance.
create table capability_key (
    tenant  text        primary key references tenant on update cascade on delete cascade,
    key     bytea       not null check (octet_length(key) = 32),
    made_at timestamptz not null default now()
);
