-- What of Maarch's database a client can notice: names, types and lengths are the originals'.
create table status (
    identifier serial unique,
    id character varying(10) primary key,
    label_status character varying(50) not null,
    is_system character(1) not null default 'Y',
    img_filename character varying(255) not null default 'fm-letter-status-inprogress',
    maarch_module character varying(255) not null default 'apps',
    can_be_searched character(1) not null default 'Y',
    can_be_modified character(1) not null default 'Y'
);
insert into status (id, label_status) values
    ('ATT', 'En attente'),
    ('COU', 'En cours'),
    ('DEL', 'Supprimé'),
    ('END', 'Clos'),
    ('NEW', 'Nouveau'),
    ('INIT', 'À qualifier'),
    ('VAL', 'Signalé'),
    ('RET', 'Retour'),
    ('STDBY', 'Clos avec suivi');
insert into status (id, label_status, is_system) values
    ('GRC', 'Envoyé en GRC', 'N'),
    ('GRC_TRT', 'En traitement GRC', 'N'),
    ('GRC_ALERT', 'Retourné par la GRC', 'N'),
    ('GRC_SENT', 'Demande créée', 'N'),
    ('GRCREFUSED', 'Refusé par la GRC', 'N'),
    ('GRC_REP', 'Réponse de la GRC', 'N');

create table users (
    id serial primary key,
    user_id character varying(128) unique not null,
    password text not null,
    firstname text,
    lastname text,
    mail text,
    status character varying(10) not null default 'OK',
    is_root boolean not null default false,
    is_admin boolean not null default false,
    locked_until timestamp,
    authorized_api jsonb not null default '[]'
);
create table usergroups (
    id serial primary key,
    group_id character varying(32) unique not null,
    group_desc text not null,
    where_clause text not null default '',
    privileges text[] not null default '{}'
);
create table usergroup_content (
    user_id integer not null references users (id) on delete cascade,
    group_id integer not null references usergroups (id) on delete cascade,
    primary key (user_id, group_id)
);
insert into users (user_id, password, firstname, lastname, mail, is_root, is_admin) values
    ('superadmin', 'superadmin', 'Super', 'ADMIN', 'admin@maarch.invalid', true, true),
    ('accueil', 'accueil', 'Agnès', 'COURRIER', 'courrier@maarch.invalid', false, false),
    ('grcuser', 'grcpass', 'GRC', 'Connecteur', 'grc@maarch.invalid', false, false),
    ('stock', 'stock', 'Service', 'WEB', 'ws@maarch.invalid', false, false);
insert into usergroups (group_id, group_desc, where_clause, privileges) values
    ('GRCWS', 'Connecteur GRC',
        'status in (''GRC'',''GRC_TRT'',''GRC_SENT'',''GRCREFUSED'',''GRC_REP'')',
        '{update_status_mail,view_doc_history,view_full_history}'),
    ('WEBSERVICE', 'Services web', '1=0', '{update_status_mail}');
insert into usergroup_content (user_id, group_id)
    select u.id, g.id from users u, usergroups g
    where (u.user_id, g.group_id) in (('grcuser', 'GRCWS'), ('stock', 'WEBSERVICE'));

create table contacts (
    id serial primary key,
    firstname text,
    lastname text,
    company text,
    address_number text,
    address_street text,
    address_postcode text,
    address_town text,
    email text,
    phone text,
    creation_date timestamp not null default localtimestamp
);

create sequence res_id_mlb_seq start 100;
create table res_letterbox (
    res_id bigint primary key default nextval('res_id_mlb_seq'),
    type_id bigint not null default 101,
    format character varying(50),
    typist integer not null default 2,
    creation_date timestamp not null default localtimestamp,
    modification_date timestamp default localtimestamp,
    docserver_id character varying(32),
    path character varying(255),
    filename character varying(255),
    fingerprint character varying(255),
    filesize bigint,
    status character varying(10) not null,
    doc_date timestamp,
    external_id ${external_id},
    external_link character varying(255),
    destination character varying(50) default 'COU',
    dest_user integer,
    category_id character varying(32) not null default 'incoming',
    exp_contact_id integer references contacts (id),
    dest_contact_id integer references contacts (id),
    alt_identifier character varying(255),
    admission_date timestamp,
    process_limit_date timestamp,
    closing_date timestamp,
    subject text,
    priority character varying(16) default 'normal',
    custom_fields jsonb,
    retention_frozen boolean not null default false,
    model_id integer default 1,
    version integer not null default 1
);

create table history (
    id bigserial primary key,
    table_name character varying(32) not null default 'res_letterbox',
    record_id character varying(255) not null,
    event_type character varying(32) not null,
    event_id character varying(50) not null,
    user_id integer references users (id),
    event_date timestamp not null default localtimestamp,
    info text,
    remote_ip character varying(32)
);
create index history_record on history (record_id);

-- The rest is the sandbox's own: what Maarch keeps on disk, and what tests read.
create table sandbox_docserver (
    res_id bigint primary key references res_letterbox (res_id),
    content bytea,
    recipe text
);
alter table sandbox_docserver alter column content set storage external;
create table sandbox_letter (
    res_id bigint primary key references res_letterbox (res_id),
    too_big text check (too_big in ('list', 'everywhere'))
);
create table sandbox_journal (
    n bigserial primary key,
    received_at timestamp with time zone not null default clock_timestamp(),
    answered_at timestamp with time zone,
    login text not null,
    method text not null,
    route text not null,
    path text not null,
    res_ids bigint[] not null default '{}',
    status_asked text,
    with_file boolean not null default false,
    applied bigint[] not null default '{}',
    fault text,
    answer integer
);
create table sandbox_town (
    name text primary key,
    filled_at timestamp with time zone not null default now()
);
