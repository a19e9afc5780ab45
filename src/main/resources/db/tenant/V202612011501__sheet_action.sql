-- What agents had done to lines of declared blocks, such as ending a subscription: kept as long as the openings of sheets.
create table sheet_action (
    id         bigint generated always as identity primary key,
    citizen    text        not null,
    agent      text        not null,
    agent_name text        not null,
    block      text        not null,
    action     text        not null,
    line       text        not null,
    asked_at   timestamptz not null,
    state      text        not null check (state in ('ASKED', 'DONE', 'REFUSED', 'UNSURE')),
    problem    text        not null default ''
);
create index sheet_action_citizen on sheet_action (citizen, asked_at);
create index sheet_action_asked_at on sheet_action (asked_at);
